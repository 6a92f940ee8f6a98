//! Strings of the index: the field that answers, its filters, the list.

strings! {
    INDEX_TITLE = "{} errors", "{}错误码", "{}錯誤代碼";
    INDEX_DESCRIPTION = "All errors of {}: codes, statuses, causes and solutions.", "{} 的全部错误：错误码、状态码、原因与解决办法。", "{} 的所有錯誤：錯誤代碼、狀態碼、原因與解決方法。";
    INDEX_LEDE = "What each error means, why it happens and how to fix it.", "每个错误的含义、原因与解决办法。", "每個錯誤的意義、原因與解決方法。";
    SUMMARY = "{} errors in {} groups", "{} 个错误，分为 {} 组", "{} 個錯誤，分為 {} 個群組";
    SUMMARY_ONE_GROUP = "{} errors", "{} 个错误", "{} 個錯誤";
    SUMMARY_ONE_ERROR = "1 error", "1 个错误", "1 個錯誤";
    SUMMARY_VIOLATIONS = "{}, {} violations", "{}，{} 个违规项", "{}，{} 個違規項目";
    SUMMARY_ONE_VIOLATION = "{}, 1 violation", "{}，1 个违规项", "{}，1 個違規項目";
    SEARCH = "Search errors", "搜索错误", "搜尋錯誤";
    SEARCH_SHORT = "Search", "搜索", "搜尋";
    LOOK_UP = "Look up an error", "查询错误", "查詢錯誤";
    LOOK_UP_HINT = "Paste a code, a message or a whole response", "粘贴错误码、报错消息或完整响应", "貼上錯誤代碼、錯誤訊息或完整回應";
    LOOK_UP_PRIVACY = "Runs in your browser. Nothing you enter is sent anywhere.", "查询在浏览器中完成，输入的内容不会上传。", "查詢在瀏覽器中完成，輸入的內容不會上傳。";
    FILTER = "Filters", "筛选", "篩選";
    FILTERS_ACTIVE = "{} active", "已选 {} 项", "已選 {} 項";
    BY_GROUP = "Group", "分组", "群組";
    BY_STATUS = "Status", "状态码", "狀態碼";
    BY_KIND = "Kind", "类别", "類別";
    BY_RETRYABLE = "Retry", "重试", "重試";
    RESET = "Clear", "清除", "清除";
    COUNT_SOME = "{n} of {all} errors", "共 {all} 个，匹配 {n} 个", "共 {all} 個，符合 {n} 個";
    COUNT_NONE = "No matches. Try fewer or different words.", "没有匹配的错误。请减少或更换关键词。", "找不到符合的錯誤。請減少或更換關鍵字。";
    COUNT_NONE_FILTERED = "No matches. Try fewer or different words, or clear the filters.", "没有匹配的错误。请减少或更换关键词，或清除筛选条件。", "找不到符合的錯誤。請減少或更換關鍵字，或清除篩選條件。";
    COUNT_SOME_WITH_VIOLATIONS = "{n} of {all} errors and violations", "共 {all} 个，匹配 {n} 个", "共 {all} 個，符合 {n} 個";
    STATUSES = "By status", "按状态码查看", "依狀態碼檢視";
    UNGROUPED = "Other", "其他", "其他";
    SHARED_TITLE = "Errors at this address", "同一地址下的错误", "位於此網址的錯誤";
    SHARED_INTRO = "Several errors share this address.", "有多个错误共用此地址。", "有多個錯誤共用此網址。";
}

// The answer to a pasted error.
strings! {
    PASTE_FAILED = "Could not load the search data.", "查询数据加载失败。", "無法載入查詢資料。";
    ANSWERS_ONE = "1 error identified", "已识别出 1 个错误", "已辨識出 1 個錯誤";
    ANSWERS = "{n} errors identified", "已识别出 {n} 个错误", "已辨識出 {n} 個錯誤";
    ANSWER_MORE = "More about this error", "查看详情", "檢視詳細資料";
    COUNT_NEAR = "No exact match. Showing the closest.", "没有完全匹配的错误，以下最为接近。", "沒有完全符合的錯誤，以下最為接近。";
    SIMILAR = "Related errors", "相关错误", "相關錯誤";
    ALL_WITH_STATUS = "All errors with status {}", "状态码 {} 的所有错误", "狀態碼 {} 的所有錯誤";
    MORE_ROWS = "Show {} more", "再显示 {} 个", "再顯示 {} 個";
    RESULTS = "{} results", "{} 个结果", "{} 個結果";
    PASTE_SEVERAL = "Several errors match.", "有多个错误与之匹配。", "有多個錯誤符合。";
}
