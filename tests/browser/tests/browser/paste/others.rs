//! Pasted text that is neither a whole body nor a message.

use errbook_browser_tests::{HARD, SYSTEMS, Server, catalog, in_browser};
use expect_test::expect_file;

use super::paste_one;

/// Pasted texts, and the findings for each.
const PASTES: [(&str, &str); 39] = [
    ("accounts", "https://docs.example.com/accounts/errors/mfa_challenge_locked"),
    ("accounts", "see <https://book.example.org/zh/errors/invalid_token/>."),
    (
        "accounts",
        "HTTP/1.1 500 Internal Server Error\r\ncontent-type: application/json\r\n\r\n{\"error\":\"invalid_mfa_code\"}",
    ),
    (
        "accounts",
        "2026-01-01T00:00:00Z INFO errbook: answered with an error catalog=\"accounts\" error=\"invalid_agent_token\" code=invalid_token status=401",
    ),
    (
        "accounts",
        "catalog=\"accounts\" error=\"mfa_challenge_locked\" status=429 fields=\"MfaChallengeLocked { retry_at: 2026-02-03T04:05:06Z, mfa_token: Some(\\\"abc\\\") }\"",
    ),
    ("accounts", "level=warn err=mfa_challenge_locked retryAt=2026-02-03T04:05:06Z mfaToken=\"x y\""),
    (
        "accounts",
        "{\"status\":429,\"response\":{\"data\":{\"error\":\"mfa_challenge_locked\",\"retryAt\":\"2026-01-01T00:00:00Z\"}}}",
    ),
    (
        "accounts",
        "[{\"error\":\"mfa_challenge_locked\",\"retryAt\":\"2026-01-01T00:00:00Z\"},{\"error\":\"mfa_challenge_locked\",\"retryAt\":\"2027-01-01T00:00:00Z\"},{\"error\":\"not_found\"}]",
    ),
    (
        "accounts",
        "{\"log\":\"upstream said {\\\"error\\\":\\\"mfa_challenge_locked\\\",\\\"retryAt\\\":\\\"2026-01-01T00:00:00Z\\\"}\"}",
    ),
    ("accounts", "response: {\"error\":\"mfa_challenge_locked\",\"retryAt\":\"2026-01-01T00:00:00Z\",\"mess… (cut)"),
    (
        "accounts",
        "body=\"{\\\"error\\\":\\\"mfa_challenge_locked\\\",\\\"retryAt\\\":\\\"2026-01-01T00:00:00Z\\\"}\" took=3ms",
    ),
    ("accounts", "{'error': 'mfa_challenge_locked', 'retryAt': '2026-01-01T00:00:00Z', 'mfaToken': None}"),
    ("accounts", "{ error: 'mfa_challenge_locked', retryAt: '2026-01-01T00:00:00Z' }"),
    ("accounts", "Too many incorrect codes were entered.\r\n    Try again after 2026-01-01T00:00:00.5Z."),
    ("accounts", "验证码连续输错次数过多，\n    请在 2026-01-01T00:00:00Z 之后\n再试。"),
    ("accounts", "ＴＯＯ ＭＡＮＹ incorrect codes were entered. try again after Sun, 06 Nov 1994 08:49:37 GMT."),
    (
        "accounts",
        "HTTP/1.1 429 Too Many Requests\r\nretry-after: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n{\"error\":\"mfa_challenge_locked\"}",
    ),
    (
        "accounts",
        "{\"headers\":{\"Retry-After\":\"Sun, 06 Nov 1994 08:49:37 GMT\"},\"data\":{\"error\":\"mfa_challenge_locked\"}}",
    ),
    ("accounts", "missing service token"),
    ("accounts", "403 Forbidden"),
    ("accounts", "HTTP/2 404"),
    ("accounts", "GET https://example.com/forbidden?next=/x: {\"name\":\"forbidden\"}: mfa_not_enabled"),
    ("accounts", "参见 https://docs.example.com/accounts/errors/mfa_not_enabled。"),
    ("accounts", "403 Forbidden: {\"error\":\"invalid_mfa_code\"}"),
    ("accounts", "{\"error\":\"nonsense\",\"message\":\"Nobody knows\"}"),
    ("genauth", "{\"statusCode\":403,\"apiCode\":2333,\"message\":\"\"}"),
    ("genauth", "{\"statusCode\":403,\"message\":\"\"}"),
    ("genauth", "apiCode: 2333"),
    ("genauth", "a request of 2333 ms"),
    ("passwordless", "{\"type\":\"/errors#invalid_token\",\"status\":400}"),
    ("passwordless", "max_users_reached"),
    ("cloudbase", "Error: [FUNCTIONS_TIME_LIMIT_EXCEEDED] at index.js:1:1"),
    ("hard", "Wrong code. One attempt left for bob."),
    ("hard", "code=-7 Deadline=2026-01-01T00:00:00Z"),
    ("hard", "ERROR https://errors.example.com/zh/e/RATE.LIMIT status=503"),
    ("hard", "https://errors.example.com/zh/e/quote%22d%20%5C%20code"),
    ("hard", "HTTP/2 404\n\nAccess denied."),
    ("hard", "code: RATE.LIMIT\nstatus: 429\nmessage: Too many requests from 10.0.0.1."),
    ("hard", "OLD.LIMIT since denied_there"),
];

#[test]
fn bodies_in_logs_pairs_urls_and_wrapped_texts_are_found() {
    in_browser(async |browser| {
        let mut out = String::new();
        for (system, path) in SYSTEMS.into_iter().chain([("hard", HARD)]) {
            let server = Server::start(catalog(path)).await;
            browser.open(&format!("{}/en/", server.origin)).await;
            for (_, text) in PASTES.iter().filter(|(name, _)| *name == system) {
                let found = paste_one(browser, text).await;
                let shown = found
                    .iter()
                    .map(|(name, values)| if values.is_empty() { name.clone() } else { format!("{name} {values:?}") });
                out.push_str(&format!("{}\n    → {}\n", text.replace("\r", ""), shown.collect::<Vec<_>>().join("; ")));
            }
        }
        expect_file!["../../../golden/pastes.txt"].assert_eq(&out);
    });
}
