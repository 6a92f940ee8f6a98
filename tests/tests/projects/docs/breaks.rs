//! Markdown of the Chinese docs: a line break within a paragraph renders as a space, which Chinese does not have between words.

use pulldown_cmark::{Event, Options, Parser};

use crate::docs::pages;

/// Returns whether a character is Chinese: a Han character or punctuation of full width.
fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
        || "“”‘’…—".contains(letter)
}

/// Returns the line breaks within paragraphs that have a Chinese character before or after them.
fn breaks(text: &str) -> Vec<String> {
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
    let breaks = parser.into_offset_iter().filter(|(event, _)| matches!(event, Event::SoftBreak));
    let sides =
        breaks.map(|(_, at)| (text[..at.start].trim_end(), text[at.end..].trim_start_matches([' ', '>', '\n'])));
    let beside = |(before, after): &(&str, &str)| {
        before.chars().next_back().is_some_and(is_chinese) || after.chars().next().is_some_and(is_chinese)
    };
    let line = |(before, after): (&str, &str)| {
        format!("{} ⏎ {}", before.lines().last().unwrap_or_default(), after.lines().next().unwrap_or_default())
    };
    sides.filter(beside).map(line).collect()
}

#[test]
fn no_line_breaks_within_a_paragraph() {
    let chinese: Vec<_> = pages().into_iter().filter(|(path, _)| path.ends_with(".zh.md")).collect();
    assert!(chinese.len() > 15, "{chinese:?}");
    for (path, text) in chinese {
        assert_eq!(breaks(&text), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn only_breaks_beside_chinese_count() {
    assert_eq!(breaks("第一行，\n第二行。"), ["第一行， ⏎ 第二行。"]);
    assert_eq!(breaks("- 项目 `code`\n  继续").len(), 1);
    assert_eq!(breaks("> 引用\n> 继续").len(), 1);
    for fine in [
        "第一段。\n\n第二段。",
        "- 一\n- 二",
        "| 甲 |\n| --- |\n| 乙 |",
        "```\n一\n二\n```",
        "![a](b)\n![c](d)",
        "两个空格  \n换行",
    ] {
        assert_eq!(breaks(fine), Vec::<String>::new(), "{fine}");
    }
}
