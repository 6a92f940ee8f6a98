//! Help, and invalid command lines.

mod common;

use common::{command, run, tests};
use expect_test::expect;

#[test]
fn help_is_in_both_languages() {
    expect![[r#"
        Check a catalog of API errors, look up codes, and build the error book

        Usage: errbook [OPTIONS] <COMMAND>

        Commands:
          check         Report all errors and warnings of a catalog
          lock          Record what clients rely on, so that breaking edits are errors
          explain       Explain a code: what it means and what to do
          find          Find the error that a message, response or log shows
          list          List or search codes, statuses, groups and messages
          response      Show exactly what a service sends for an entry
          pages         Build the error book, or serve it
          export        Export the catalog for clients, editors and other programs
          diff          Show what changed for clients between two versions
          changelog     Print what changed for clients, by release, as Markdown
          drift         Hold responses and logs against the catalog
          translations  Find missing and stale translations; exchange PO files
          init          Create a catalog.toml with comments
          import        Create a catalog from lists of errors, or from thiserror
          completions   Print completions for a shell
          man           Print the manual page
          help          Print help for a command

        Options:
              --catalog <FILE>  The catalog [default: the nearest catalog.toml]
              --language <TAG>  Language of the output: en, zh, or another language of the catalog [default:
                                from ERRBOOK_LANG, LC_ALL, LC_MESSAGES, LANG]
          -V, --version         Print the version
          -h, --help            Print help

        The catalog is the nearest catalog.toml in this folder or a parent, up to the
        root of the workspace.

        Examples:
          errbook init                          create a catalog.toml
          errbook check                         report all errors and warnings
          errbook lock                          record what clients rely on
          errbook explain mfa_challenge_locked  what a code means and what to do
          errbook find 'Your session has ended' the error that a message or a log shows
          errbook response sold_out             what a service sends for an entry
          errbook pages --out site --serve      build the error book, rebuild on changes
          errbook export json                   the whole catalog for other programs
          errbook diff HEAD~1:catalog.toml      what changed for clients
          errbook translations                  missing and stale translations
    "#]]
    .assert_eq(&run(&["--help"]).out);
    expect![[r#"
        检查 API 错误目录，查阅错误码，生成错误手册

        用法：errbook [选项] <命令>

        命令：
          check         报告错误目录中的所有错误和警告
          lock          记录客户端依赖的内容，让不兼容的改动成为错误
          explain       解释错误码：含义和解决办法
          find          根据报错消息、响应或日志查找错误
          list          列出或搜索错误码、状态码、分组和消息
          response      显示服务为某个条目实际发送的响应
          pages         生成错误手册，或提供网页服务
          export        导出错误目录，供客户端、编辑器等使用
          diff          显示两个版本之间影响客户端的改动
          changelog     以 Markdown 输出各次发布中影响客户端的改动
          drift         用实际的响应和日志核对错误目录
          translations  查找缺少和过期的译文，与译者交换 PO 文件
          init          新建带注释的 catalog.toml
          import        从错误码列表或 thiserror 类型生成错误目录
          completions   输出 shell 的补全脚本
          man           输出 man 手册页
          help          显示命令的帮助

        选项：
              --catalog <文件>   错误目录 [默认：最近的 catalog.toml]
              --language <标签>  输出语言：en、zh 或错误目录中的其他语言 [默认：依次取自
                                 ERRBOOK_LANG、LC_ALL、LC_MESSAGES、LANG]
          -V, --version          显示版本号
          -h, --help             显示帮助

        错误目录是当前文件夹或上级文件夹中最近的 catalog.toml，最高到工作区的根目录。

        示例：
          errbook init                          新建 catalog.toml
          errbook check                         报告所有错误和警告
          errbook lock                          记录客户端依赖的内容
          errbook explain mfa_challenge_locked  错误码的含义和解决办法
          errbook find '会话已失效'             根据报错消息或日志查找错误
          errbook response sold_out             服务为某个条目发送的响应
          errbook pages --out site --serve      生成错误手册，错误目录改动后自动更新
          errbook export json                   供其他程序使用的整个错误目录
          errbook diff HEAD~1:catalog.toml      影响客户端的改动
          errbook translations                  缺少和过期的译文
    "#]]
    .assert_eq(&run(&["--help", "--language", "zh"]).out);
    expect![[r#"
        显示服务为某个条目实际发送的响应

        用法：errbook response [选项] <名字>

        参数：
          <名字>  条目的名字或错误码

        选项：
              --field <名字=值>     设置字段的值，可重复使用
              --violation <违规项>  在列表中添加一个违规项，可重复使用
              --all                 包括可选字段，取示例值；未用 --violation 时还包括两个违规项
              --status <状态码>     使用条目的某个状态码 [默认：第一个]
              --envelope <名字>     改用另一个响应体模板，例如备选模板
              --request-id <文本>   设置请求 ID
              --instance <文本>     设置请求的路径
              --trace-id <文本>     设置链路追踪 ID
              --timestamp <时间>    设置时间戳（RFC 3339）[默认：2026-01-01T00:00:00Z]
              --format <格式>       http：状态行、响应头和响应体；body：仅响应体 [默认：http]
              --catalog <文件>      错误目录 [默认：最近的 catalog.toml]
              --language <标签>     输出语言：en、zh 或错误目录中的其他语言 [默认：依次取自
                                    ERRBOOK_LANG、LC_ALL、LC_MESSAGES、LANG]
          -h, --help                显示帮助

        未用 --field 指定的字段取示例值；可选字段默认省略，加 --all 则一并显示。字符串按
        原样读取，其他值（包括列表）按 JSON 读取。`--language` 指定响应的语言。违规项写
        作“名字@位置 字段=值...”：位置是 JSON 指针（空表示整个请求体），或 query:名称、
        path:名称、header:名称；含空格的值写成 JSON 字符串。

        示例：
          errbook response sold_out
          errbook response mfa_challenge_locked --language zh --field retry_at=2026-03-01T08:30:00Z
          errbook response invalid_mfa_code --status 500 --request-id 01J9
          errbook response sold_out --format body | jq .
          errbook response invalid_input --violation 'too_long@/items/3/name max=5' --violation
          required@query:page
    "#]]
    .assert_eq(&run(&["help", "response", "--language", "zh"]).out);
}

#[test]
fn every_command_has_help_with_examples_in_both_languages() {
    for name in [
        "check",
        "lock",
        "explain",
        "list",
        "response",
        "pages",
        "export",
        "diff",
        "changelog",
        "translations",
        "init",
        "completions",
        "man",
    ] {
        let english = run(&[name, "--help"]);
        assert!(english.status == 0 && english.out.contains("\nUsage: errbook "), "{name}");
        assert!(english.out.contains("Example"), "{name}");
        let chinese = run(&[name, "--help", "--language", "zh"]);
        assert!(chinese.out.contains("\n用法：errbook ") && chinese.out.contains("示例："), "{name}");
        assert_eq!(chinese.out, run(&["help", name, "--language", "zh"]).out);
        for below in ["confirm", "export", "import", "join"].iter().filter(|_| name == "translations") {
            let chinese = run(&[name, below, "--help", "--language", "zh"]).out;
            assert!(chinese.contains("\n用法：errbook translations ") && !chinese.contains("Usage"), "{below}");
        }
        // An ASCII colon after a heading is clap's own.
        for word in ["Usage", "Options", "Arguments", "Commands", "Print", "default:", "选项:", "参数:", "命令:"]
        {
            assert!(!chinese.out.contains(word), "{name}: {word}");
        }
    }
}

#[test]
fn no_ascii_colon_follows_a_chinese_character_in_any_help() {
    let mut commands: Vec<Vec<String>> = vec![Vec::new()];
    let mut seen = 0;
    while let Some(names) = commands.pop() {
        let mut args: Vec<&str> = names.iter().map(String::as_str).collect();
        args.extend(["--help", "--language", "zh"]);
        let help = run(&args).out;
        assert!(help.contains("用法："), "{names:?}");
        let letters: Vec<char> = help.chars().collect();
        let is_han = |letter: char| ('\u{4E00}'..='\u{9FFF}').contains(&letter);
        let found = letters.windows(2).position(|pair| matches!(pair, [letter, ':'] if is_han(*letter)));
        assert_eq!(found, None, "{names:?}: {help}");
        // The commands below this one, in the section of commands or of formats.
        let sections = help.split("\n命令：\n").nth(1).or_else(|| help.split("\n格式：\n").nth(1)).unwrap_or_default();
        let below = sections.lines().take_while(|line| line.starts_with("  "));
        for name in below.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help") {
            commands.push(names.iter().cloned().chain([name.to_owned()]).collect());
        }
        seen += 1;
    }
    assert!(seen >= 25, "{seen}");
}

#[test]
fn the_environment_chooses_the_language() {
    let chinese = |variables: &[(&str, &str)]| {
        let mut command = command(&tests());
        variables.iter().for_each(|(name, value)| _ = command.env(name, value));
        String::from_utf8(command.arg("--help").output().unwrap().stdout).unwrap().contains("用法")
    };
    assert!(!chinese(&[]));
    assert!(chinese(&[("LANG", "zh_CN.UTF-8")]));
    assert!(!chinese(&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "C.UTF-8")]));
    assert!(chinese(&[("LANG", "en_US.UTF-8"), ("ERRBOOK_LANG", "zh")]));
}

#[test]
fn invalid_command_lines_get_a_suggestion() {
    let mut all = String::new();
    for args in [
        ["chek"].as_slice(),
        &["check", "--formt", "json"],
        &["check", "--format", "jsn"],
        &["check", "--format", "yaml"],
        &["check", "--format"],
        &["check", "--format", "json", "--format", "text"],
        &["explain"],
        &["explain", "a", "b"],
        &["completions", "tcsh"],
        &["help", "lsit"],
        &["help", "export", "jsno"],
        &["export", "jsno"],
        &["export", "xml"],
        &["export", "json", "--format"],
        &["pages"],
        &["pages", "--out", "x", "--base-url", "docs.example.com"],
        &["pages", "--serve", "abc"],
        &["pages", "--serve", "99999"],
        &["pages", "--serve", "localhost:"],
        &["pages", "--serve", "--flat"],
        &["pages", "--serve", "--format", "mdx"],
        &["pages", "--out", "x", "--format", "markdown", "--without", "copies"],
        &["pages", "--out", "x", "--without", "front-matter"],
        &["pages", "--out", "x", "--without", "markdown, copies, front-matter"],
        &["pages", "--out", "x", "--format", "word"],
    ] {
        let line = args.join(" ");
        let english = run(args);
        assert_eq!((english.status, english.out.as_str()), (2, ""), "{line}");
        let mut args = args.to_vec();
        args.extend(["--language", "zh"]);
        let chinese = run(&args);
        assert_eq!((chinese.status, chinese.out.as_str()), (2, ""), "{line}");
        all.push_str(&format!("$ {line}\n{}{}", english.err, chinese.err));
    }
    expect![[r#"
        $ chek
        error: unknown command `chek`
          help: did you mean `check`?
        错误：未知命令 `chek`
          帮助：是否想找 `check`？
        $ check --formt json
        error: unexpected argument `--formt`
          help: did you mean `--format`?
        错误：多余的参数 `--formt`
          帮助：是否想找 `--format`？
        $ check --format jsn
        error: invalid value `jsn` for `--format`
          help: did you mean `json`?
        错误：`--format` 的值 `jsn` 无效
          帮助：是否想找 `json`？
        $ check --format yaml
        error: invalid value `yaml` for `--format`
          help: possible values: `text`, `json`, `github`
        错误：`--format` 的值 `yaml` 无效
          帮助：可用的值：`text`、`json`、`github`
        $ check --format
        error: missing value for `--format`
          help: see `errbook check --help`
        错误：`--format` 缺少值
          帮助：用法见 `errbook check --help`
        $ check --format json --format text
        error: `--format` is used twice
        错误：`--format` 重复出现
        $ explain
        error: missing argument `<CODE>`
          help: see `errbook explain --help`
        错误：缺少参数 `<错误码>`
          帮助：用法见 `errbook explain --help`
        $ explain a b
        error: unexpected argument `b`
          help: see `errbook explain --help`
        错误：多余的参数 `b`
          帮助：用法见 `errbook explain --help`
        $ completions tcsh
        error: invalid value `tcsh` for `<SHELL>`
          help: did you mean `zsh`?
        错误：`<SHELL>` 的值 `tcsh` 无效
          帮助：是否想找 `zsh`？
        $ help lsit
        error: unknown command `lsit`
          help: did you mean `list`?
        错误：未知命令 `lsit`
          帮助：是否想找 `list`？
        $ help export jsno
        error: unknown format `jsno`
          help: did you mean `json`?
        错误：未知格式 `jsno`
          帮助：是否想找 `json`？
        $ export jsno
        error: unknown format `jsno`
          help: did you mean `json`?
        错误：未知格式 `jsno`
          帮助：是否想找 `json`？
        $ export xml
        error: unknown format `xml`
          help: see `errbook export --help` for all formats
        错误：未知格式 `xml`
          帮助：运行 `errbook export --help` 可列出所有格式
        $ export json --format
        error: unexpected argument `--format`
          help: see `errbook export json --help`
        错误：多余的参数 `--format`
          帮助：用法见 `errbook export json --help`
        $ pages
        error: missing `--out` or `--serve`
          help: for example `errbook pages --out site`
        错误：缺少 `--out` 或 `--serve`
          帮助：例如 `errbook pages --out site`
        $ pages --out x --base-url docs.example.com
        error: invalid value `docs.example.com` for `--base-url`
          help: use an http(s) URL without `?` and `#`, such as https://docs.example.com/
        错误：`--base-url` 的值 `docs.example.com` 无效
          帮助：应为完整的 http(s) 网址，不含 `?` 和 `#`，例如 https://docs.example.com/
        $ pages --serve abc
        error: invalid value `abc` for `--serve`
          help: use a port up to 65535, or an address with one, such as `--serve 8080` or `--serve 0.0.0.0:8080`
        错误：`--serve` 的值 `abc` 无效
          帮助：请用不超过 65535 的端口，或带端口的地址，例如 `--serve 8080` 或 `--serve 0.0.0.0:8080`
        $ pages --serve 99999
        error: invalid value `99999` for `--serve`
          help: use a port up to 65535, or an address with one, such as `--serve 8080` or `--serve 0.0.0.0:8080`
        错误：`--serve` 的值 `99999` 无效
          帮助：请用不超过 65535 的端口，或带端口的地址，例如 `--serve 8080` 或 `--serve 0.0.0.0:8080`
        $ pages --serve localhost:
        error: invalid value `localhost:` for `--serve`
          help: use a port up to 65535, or an address with one, such as `--serve 8080` or `--serve 0.0.0.0:8080`
        错误：`--serve` 的值 `localhost:` 无效
          帮助：请用不超过 65535 的端口，或带端口的地址，例如 `--serve 8080` 或 `--serve 0.0.0.0:8080`
        $ pages --serve --flat
        error: `--flat` cannot be combined with `--serve`
          help: pages that are served need no `--flat`
        错误：`--flat` 不能与 `--serve` 同时使用
          帮助：由服务器提供的页面不需要 `--flat`
        $ pages --serve --format mdx
        error: `--format mdx` cannot be combined with `--serve`
          help: write the files with `--out`, and serve them with the generator that reads them
        错误：`--format mdx` 不能与 `--serve` 同时使用
          帮助：请用 `--out` 写出文件，再由读取它们的生成器提供服务
        $ pages --out x --format markdown --without copies
        error: `--without copies` cannot be combined with `--format markdown`
          help: it is for pages in HTML; remove one of them
        错误：`--without copies` 不能与 `--format markdown` 同时使用
          帮助：它只用于 HTML 页面，请去掉其中一个
        $ pages --out x --without front-matter
        error: `--without front-matter` cannot be combined with `--format html`
          help: the Markdown beside web pages has no front matter; choose `--format markdown` or `--format mdx`
        错误：`--without front-matter` 不能与 `--format html` 同时使用
          帮助：网页旁的 Markdown 没有前置元数据；请选择 `--format markdown` 或 `--format mdx`
        $ pages --out x --without markdown, copies, front-matter
        error: `--without front-matter` cannot be combined with `--format html`
          help: the Markdown beside web pages has no front matter; choose `--format markdown` or `--format mdx`
        错误：`--without front-matter` 不能与 `--format html` 同时使用
          帮助：网页旁的 Markdown 没有前置元数据；请选择 `--format markdown` 或 `--format mdx`
        $ pages --out x --format word
        error: invalid value `word` for `--format`
          help: possible values: `html`, `markdown`, `mdx`
        错误：`--format` 的值 `word` 无效
          帮助：可用的值：`html`、`markdown`、`mdx`
    "#]]
    .assert_eq(&all);
}

#[test]
fn without_a_command_the_help_is_shown_and_the_status_is_2() {
    let run = run(&[]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("Usage: errbook"), "{}", run.err);
}

#[test]
fn there_are_completions_for_each_shell_and_a_manual_page() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = run(&["completions", shell]);
        assert!(run.status == 0 && run.out.contains("explain"), "{shell}");
    }
    let page = run(&["man"]).out;
    assert!(page.contains(".TH errbook 1") && page.contains("explain"));
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run(&["man", "--out", folder.path().to_str().unwrap()]).status, 0);
    for name in ["errbook.1", "errbook-check.1", "errbook-explain.1", "errbook-man.1", "errbook-export-json.1"] {
        assert!(folder.path().join(name).is_file(), "{name}");
    }
}
