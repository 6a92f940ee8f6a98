//! Help, and command lines that make no sense.

mod common;

use common::{command, run, tests};
use expect_test::expect;

#[test]
fn help_teaches_in_both_languages() {
    expect![[r#"
        Check a catalog of API errors, look up its codes, and build its pages

        Usage: errbook [OPTIONS] <COMMAND>

        Commands:
          check        Report all diagnostics in a catalog, each with its line
          explain      Explain a code: what it means and what to do
          list         List codes, statuses, groups and messages
          response     Show exactly what a service sends for an entry
          pages        Build the web pages of a catalog, or serve them
          init         Write a first catalog.toml, with comments
          completions  Print completions for a shell
          man          Print the manual page
          help         Print help for a command

        Options:
              --catalog <FILE>  The catalog [default: the nearest catalog.toml]
              --language <TAG>  Language of the output: en or zh, or another of the catalog's [default: by
                                ERRBOOK_LANG, LC_ALL, LANG]
          -V, --version         Print the version
          -h, --help            Print help

        The catalog is the nearest catalog.toml from here upward, no higher than the
        workspace's root.

        Examples:
          errbook init                          write a first catalog.toml
          errbook check                         all diagnostics, each with its line
          errbook explain mfa_challenge_locked  what a code means and what to do
          errbook response sold_out             what a service sends for it
          errbook pages --out site --serve      its pages, anew whenever the catalog changes
    "#]]
    .assert_eq(&run(&["--help"]).out);
    expect![[r#"
        检查 API 错误目录，查阅错误码，生成文档页面

        用法：errbook [选项] <命令>

        命令:
          check        报告目录中的所有错误及其所在行
          explain      解释错误码：含义和解决办法
          list         列出错误码、状态码、分组和消息
          response     显示服务为某个条目实际发送的响应
          pages        生成目录的网页，或提供网页服务
          init         新建带注释的 catalog.toml
          completions  输出 shell 的补全脚本
          man          输出 man 手册页
          help         显示命令的帮助

        选项:
              --catalog <文件>   目录文件 [默认：最近的 catalog.toml]
              --language <标签>  输出所用的语言：en、zh 或目录中的其他语言 [默认：依次看
                                 ERRBOOK_LANG、LC_ALL、LANG]
          -V, --version          显示版本号
          -h, --help             显示帮助

        目录文件是从当前文件夹向上最近的 catalog.toml，最高到工作区的根目录。

        示例：
          errbook init                          新建 catalog.toml
          errbook check                         列出所有错误及其所在行
          errbook explain mfa_challenge_locked  错误码的含义和解决办法
          errbook response sold_out             服务为它发送的响应
          errbook pages --out site --serve      生成页面，并随目录的改动更新
    "#]]
    .assert_eq(&run(&["--help", "--language", "zh"]).out);
    expect![[r#"
        显示服务为某个条目实际发送的响应

        用法：errbook response [选项] <名字>

        参数:
          <名字>  条目的名字或错误码

        选项:
              --field <名字=值>    字段的值，可重复使用
              --all                可选字段也给出示例值
              --status <状态码>    条目的某个状态码 [默认：第一个]
              --envelope <名字>    改用另一个响应体模板
              --request-id <文本>  请求编号
              --instance <文本>    请求的路径
              --trace-id <文本>    追踪编号
              --timestamp <时刻>   响应的时刻（RFC 3339）[默认：2026-01-01T00:00:00Z]
              --format <格式>      http：状态行、响应头和响应体；body：只要响应体 [默认：http]
              --catalog <文件>     目录文件 [默认：最近的 catalog.toml]
              --language <标签>    输出所用的语言：en、zh 或目录中的其他语言 [默认：依次看
                                   ERRBOOK_LANG、LC_ALL、LANG]
          -h, --help               显示帮助

        没有给出的字段用示例值；可选字段默认省略，加 --all 则一并给出。字符串按原样读
        取，其余的值（包括列表）按 JSON 读取。`--language` 指定响应的语言。

        示例：
          errbook response sold_out
          errbook response mfa_challenge_locked --language zh --field retry_at=2026-03-01T08:30:00Z
          errbook response invalid_mfa_code --status 500 --request-id 01J9
          errbook response sold_out --format body | jq .
    "#]]
    .assert_eq(&run(&["help", "response", "--language", "zh"]).out);
}

#[test]
fn every_command_has_help_with_examples_in_both_languages() {
    for name in ["check", "explain", "list", "response", "pages", "init", "completions", "man"] {
        let english = run(&[name, "--help"]);
        assert!(english.status == 0 && english.out.contains("\nUsage: errbook "), "{name}");
        assert!(english.out.contains("Example"), "{name}");
        let chinese = run(&[name, "--help", "--language", "zh"]);
        assert!(chinese.out.contains("\n用法：errbook ") && chinese.out.contains("示例："), "{name}");
        assert_eq!(chinese.out, run(&["help", name, "--language", "zh"]).out);
        for word in ["Usage", "Options", "Arguments", "Commands", "Print", "default:"] {
            assert!(!chinese.out.contains(word), "{name}: {word}");
        }
    }
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
fn wrong_command_lines_are_told_what_was_meant() {
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
        &["pages"],
        &["pages", "--out", "x", "--base-url", "docs.example.com"],
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
        error: there is no command `chek`
          help: did you mean `check`?
        错误：没有命令 `chek`
          帮助：是否想找 `check`？
        $ check --formt json
        error: unexpected argument `--formt`
          help: did you mean `--format`?
        错误：多余的参数 `--formt`
          帮助：是否想找 `--format`？
        $ check --format jsn
        error: `jsn` is no value of `--format`
          help: did you mean `json`?
        错误：`--format` 不能是 `jsn`
          帮助：是否想找 `json`？
        $ check --format yaml
        error: `yaml` is no value of `--format`
          help: it is one of `text`, `json`
        错误：`--format` 不能是 `yaml`
          帮助：可用的有 `text`、`json`
        $ check --format
        error: `--format` needs a value
          help: `errbook check --help` shows how it is called
        错误：`--format` 后面缺少值
          帮助：`errbook check --help` 会列出用法
        $ check --format json --format text
        error: `--format` is given twice
        错误：`--format` 重复出现
        $ explain
        error: `<CODE>` is missing
          help: `errbook explain --help` shows how it is called
        错误：缺少 `<错误码>`
          帮助：`errbook explain --help` 会列出用法
        $ explain a b
        error: unexpected argument `b`
          help: `errbook explain --help` shows how it is called
        错误：多余的参数 `b`
          帮助：`errbook explain --help` 会列出用法
        $ completions tcsh
        error: `tcsh` is no value of `<SHELL>`
          help: did you mean `zsh`?
        错误：`<SHELL>` 不能是 `tcsh`
          帮助：是否想找 `zsh`？
        $ help lsit
        error: there is no command `lsit`
          help: did you mean `list`?
        错误：没有命令 `lsit`
          帮助：是否想找 `list`？
        $ pages
        error: `--out` or `--serve` is missing
          help: such as `errbook pages --out site`
        错误：缺少 `--out` 或 `--serve`
          帮助：例如 `errbook pages --out site`
        $ pages --out x --base-url docs.example.com
        error: `docs.example.com` is no address of a site
          help: a whole http(s) URL without `?` and `#`, such as https://docs.example.com/
        错误：`docs.example.com` 不是网站的网址
          帮助：应为完整的 http(s) 网址，不含 `?` 和 `#`，例如 https://docs.example.com/
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
    for name in ["errbook.1", "errbook-check.1", "errbook-explain.1", "errbook-man.1"] {
        assert!(folder.path().join(name).is_file(), "{name}");
    }
}
