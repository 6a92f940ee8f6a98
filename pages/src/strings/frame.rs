//! Strings of the frame of every page: bar, path, contents, footer, and of the page for an address without one.

strings! {
    SKIP = "Skip to content", "跳到正文", "跳至主要內容";
    ALL_ERRORS = "All errors", "全部错误", "所有錯誤";
    ERRORS = "Errors", "错误", "錯誤";
    VIOLATIONS = "Violations", "违规项", "違規項目";
    RETIRED = "Retired codes", "已停用的错误码", "已停用的錯誤代碼";
    RETIRED_SHORT = "Retired", "已停用", "已停用";
    CHANGES = "Changes", "更新记录", "更新紀錄";
    HOME = "Home", "首页", "首頁";
    OWN_LINKS = "Links", "链接", "連結";
    OWN_LINKS_BELOW = "Links below the page", "页脚链接", "頁尾連結";
    EDIT_PAGE = "Edit this page", "编辑本页", "編輯本頁";
    FEEDBACK = "Report a problem", "反馈问题", "回報問題";
    SITE_NAVIGATION = "Site", "站点导航", "網站導覽";
    MENU = "Menu", "菜单", "選單";
    BREADCRUMB = "Breadcrumb", "当前位置", "目前位置";
    CONTENTS = "On this page", "本页目录", "本頁目錄";
    SECTION_LINK = "Link to “{}”", "“{}”的链接", "「{}」的連結";
    LANGUAGES = "Language", "语言", "語言";
    THEME = "Theme", "外观", "外觀";
    THEME_SYSTEM = "System", "跟随系统", "跟隨系統";
    THEME_LIGHT = "Light", "浅色", "淺色";
    THEME_DARK = "Dark", "深色", "深色";
    /// In the language that it leads to; a page in another language than these three has its name.
    READ_IN_THIS = "Read this page in English", "查看中文版", "檢視繁體中文版";
    READ_IN = "Read this page in {}", "查看{}版", "檢視{}版";
    CLOSE = "Close", "关闭", "關閉";
    AS_MARKDOWN = "This page as Markdown", "本页的 Markdown 版本", "本頁的 Markdown 版本";
    PAGE_AS_JSON = "This page as JSON", "本页的 JSON 数据", "本頁的 JSON 資料";
    AS_JSON = "All errors as JSON", "全部错误的 JSON 数据", "所有錯誤的 JSON 資料";
    FOR_MODELS = "llms.txt", "llms.txt", "llms.txt";
}

// The page for an address without a page.
strings! {
    NOT_FOUND = "Page not found", "页面不存在", "找不到網頁";
    NOT_FOUND_HINT = "This error book has no page at this address. The code may have been renamed or mistyped.", "本手册中没有这个地址的页面，错误码可能已更名，或输入有误。", "本手冊中沒有這個網址的頁面，錯誤代碼可能已更名，或輸入有誤。";
    NOT_FOUND_ASKED = "Requested address", "请求的地址", "請求的網址";
    NOT_FOUND_GROUPS = "Browse by group", "按分组浏览", "依群組瀏覽";
}
