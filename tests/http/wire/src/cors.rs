//! CORS middlewares beside a layer: both say what a response varies by.

use crate::client::{Client, Version};

/// Returns the lines of `Vary`, in lower case, of the response to a request from another origin.
pub async fn vary(client: Client, path: &str) -> Vec<String> {
    let answer = client.send(Version::Http1, "GET", path, &[("origin", "https://shop.example")]).await;
    answer.lines("vary").into_iter().map(str::to_ascii_lowercase).collect()
}

/// RFC 9110 §12.5.5: whatever a response was chosen by is in `Vary`, in one line if `one_line`.
///
/// # Panics
///
/// If it does not hold.
pub async fn both_are_in_vary(client: Client, one_line: bool) {
    let headers = [("origin", "https://shop.example"), ("accept-language", "zh")];
    for version in Version::ALL {
        for path in ["/error", "/bare/404", "/spawned"] {
            let answer = client.send(version, "GET", path, &headers).await;
            let lines: Vec<String> = answer.lines("vary").into_iter().map(str::to_ascii_lowercase).collect();
            let all = lines.join(", ");
            let names: Vec<&str> = all.split(',').map(str::trim).collect();
            assert!(names.contains(&"accept-language") && names.contains(&"origin"), "{version:?} {path}: {lines:?}");
            assert!(!one_line || lines.len() == 1, "{version:?} {path}: {lines:?}");
            assert_eq!(answer.lines("access-control-allow-origin"), ["https://shop.example"], "{version:?} {path}");
        }
    }
}
