//! The errors of an invented service: any number of them, each with its own texts in English and Chinese.
//!
//! A catalog of them takes about 250 bytes per entry and language, as those of real services do.

use std::fmt::Write;

/// One entry.
#[derive(Debug, Clone)]
pub struct Entry {
    /// `invoice_locked_00012`.
    pub name: String,
    /// `InvoiceLocked00012`.
    pub variant: String,
    /// The group's number.
    pub group: usize,
    /// The HTTP status.
    pub status: u16,
    /// Whether it has the string field `id`, which its message shows.
    pub field: bool,
    /// The message in English and Chinese, with `{id}` if it has the field.
    pub message: [String; 2],
    /// What happened, in English and Chinese.
    pub description: [String; 2],
    /// What the caller can do about it, in English and Chinese.
    pub solution: [String; 2],
}

const STATUSES: [u16; 10] = [400, 401, 403, 404, 409, 410, 422, 429, 500, 503];

const NOUNS: [(&str, &str); 16] = [
    ("invoice", "账单"),
    ("project", "项目"),
    ("session", "会话"),
    ("passkey", "通行密钥"),
    ("mailbox", "邮箱"),
    ("payment", "付款"),
    ("webhook", "回调地址"),
    ("certificate", "证书"),
    ("order", "订单"),
    ("subscription", "订阅"),
    ("workspace", "工作区"),
    ("upload", "上传任务"),
    ("invitation", "邀请"),
    ("domain", "域名"),
    ("device", "设备"),
    ("role", "角色"),
];

/// What is wrong: its name, and the words after the noun in either language.
const STATES: [(&str, &str, &str); 12] = [
    ("not_found", "does not exist or has been deleted", "不存在，或者已经被删除"),
    ("locked", "is locked by another request that has not ended yet", "正被另一个尚未结束的请求锁定"),
    ("expired", "has expired, and can no longer be used for this", "已经过期，无法再用于此操作"),
    ("too_large", "is larger than the plan of this account allows", "超出了当前套餐所允许的大小"),
    ("not_verified", "has to be verified before this is possible", "需要先完成验证才能继续"),
    ("disabled", "was disabled by an administrator of the team", "已被团队的管理员停用"),
    ("conflict", "was changed by somebody else in the meantime", "在此期间已被其他人修改"),
    ("quota_used_up", "has used up what it may use in this month", "本月的用量已经全部用完"),
    ("not_allowed", "does not allow this to members of your role", "不允许你所属的角色执行此操作"),
    ("malformed", "was given in a form that cannot be understood", "的格式不正确，无法识别"),
    ("unavailable", "cannot be reached at the moment", "目前无法访问，请稍后再试"),
    ("already_used", "has been used before, and works only once", "已经使用过一次，不能重复使用"),
];

/// Returns `count` entries in groups of equal size. One in `fields_every` has a field; none if that is 0.
#[must_use]
pub fn entries(count: usize, groups: usize, fields_every: usize) -> Vec<Entry> {
    (0..count).map(|index| entry(index, index * groups / count.max(1), fields_every)).collect()
}

fn entry(index: usize, group: usize, fields_every: usize) -> Entry {
    // Two walks of different length, so that neighbours have nothing in common.
    let (noun, noun_zh) = NOUNS[index % NOUNS.len()];
    let (state, state_en, state_zh) = STATES[(index * 7 + index / 5) % STATES.len()];
    let field = fields_every != 0 && index % fields_every == fields_every - 1;
    let name = format!("{noun}_{state}_{index:05}");
    let id = |shown: String| if field { "{id}".to_owned() } else { shown };
    Entry {
        variant: variant(&name),
        name,
        group,
        status: STATUSES[index % STATUSES.len()],
        field,
        message: [
            format!("The {noun} {} {state_en}.", id(format!("of step {index}"))),
            format!("第 {} 步的{noun_zh}{state_zh}。", id(index.to_string())),
        ],
        description: [
            format!("Rule {index} of the {noun} found that it {state_en}."),
            format!("{noun_zh}的第 {index} 条规则发现：它{state_zh}。"),
        ],
        solution: [
            format!("Check the {noun}, then send the same request again."),
            format!("请检查{noun_zh}，然后重新发送请求。"),
        ],
    }
}

/// Returns the name in UpperCamelCase.
fn variant(name: &str) -> String {
    let mut written = String::new();
    for word in name.split('_') {
        let (first, rest) = word.split_at(1);
        written.push_str(&first.to_uppercase());
        written.push_str(rest);
    }
    written
}

/// Returns the catalog of these entries.
#[must_use]
pub fn catalog(entries: &[Entry]) -> String {
    let mut text = String::from(
        "[catalog]\nname      = \"service\"\nlanguages = [\"en\", \"zh\"]\ndocs_url  = \"https://docs.example.com/errors/{name}\"\n",
    );
    let groups = entries.last().map_or(0, |entry| entry.group + 1);
    for group in 0..groups {
        let _ = write!(text, "\n[groups.g{group:02}]\ntitle.en = \"Part {group}\"\ntitle.zh = \"第 {group} 部分\"\n");
    }
    for entry in entries {
        let _ = write!(
            text,
            "\n[errors.{name}]\ngroup = \"g{group:02}\"\nstatus = {status}\n\
             message.en = \"{en}\"\nmessage.zh = \"{zh}\"\n{field}\
             description.en = \"{description_en}\"\ndescription.zh = \"{description_zh}\"\n\
             solutions.en = [\"{solution_en}\"]\nsolutions.zh = [\"{solution_zh}\"]\n",
            name = entry.name,
            group = entry.group,
            status = entry.status,
            en = entry.message[0],
            zh = entry.message[1],
            field = if entry.field { "fields.id = \"string\"\n" } else { "" },
            description_en = entry.description[0],
            description_zh = entry.description[1],
            solution_en = entry.solution[0],
            solution_zh = entry.solution[1],
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalog_takes_about_250_bytes_an_entry_and_language() {
        let entries = entries(1000, 10, 10);
        let each = catalog(&entries).len() as f64 / 1000.0 / 2.0;
        assert!((230.0..300.0).contains(&each), "{each}");
    }

    #[test]
    fn names_and_messages_differ() {
        let entries = entries(10_000, 10, 0);
        let mut names: Vec<_> = entries.iter().map(|entry| &entry.variant).collect();
        let mut messages: Vec<_> = entries.iter().map(|entry| &entry.message).collect();
        names.sort();
        names.dedup();
        messages.sort();
        messages.dedup();
        assert_eq!((names.len(), messages.len()), (10_000, 10_000));
    }
}
