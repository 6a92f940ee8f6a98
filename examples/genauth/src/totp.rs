//! The second factor of a login: a time-based code (RFC 6238) or a recovery code.

use std::time::SystemTime;

use hmac::{Hmac, Mac as _};
use salvo::{Depot, Request, handler};
use serde::Deserialize;
use sha1::Sha1;

use crate::body::json;
use crate::errors::{GenauthError, Reply};
use crate::signin::Login;
use crate::state::store;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct SecondFactor {
    /// The user who has already entered the password.
    account: String,
    totp: Option<String>,
    recovery_code: Option<String>,
    #[serde(default)]
    use_recovery_code: bool,
}

/// Returns the six digits that are valid at `unix` seconds (RFC 6238 §4.2, RFC 4226 §5.3).
#[must_use]
pub fn code(secret: &[u8], unix: u64) -> String {
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(secret) else { return String::new() };
    mac.update(&(unix / 30).to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let at = hash.last().map_or(0, |last| usize::from(last & 0xF));
    let number = hash.iter().skip(at).take(4).fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    format!("{:06}", (number & 0x7FFF_FFFF) % 1_000_000)
}

/// `POST /api/v3/mfa-totp-verify`
#[handler]
pub(crate) async fn verify(request: &mut Request, depot: &mut Depot) -> Reply<Login> {
    let entered: SecondFactor = json(request).await?;
    let mut store = store(depot)?;
    if !store.half_way.contains(&entered.account) {
        return Err(GenauthError::FlowAborted);
    }
    let user = store.users.iter_mut().find(|user| user.username == entered.account);
    let user = user.ok_or(GenauthError::UserNotFound)?;
    let factor = user.totp.as_mut().ok_or(GenauthError::InvalidOperationError)?;
    if entered.use_recovery_code {
        let code = entered.recovery_code.ok_or(GenauthError::TotpRecoveryCodeMissing)?;
        // A recovery code works once.
        if factor.recovery_code.take_if(|known| *known == code).is_none() {
            return Err(GenauthError::TotpRecoveryCodeWrong);
        }
    } else {
        let entered = entered.totp.ok_or(GenauthError::TotpCodeMissing)?;
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
        // The previous code is valid as well: the user may have started typing half a minute ago.
        if ![now, now.saturating_sub(30)].iter().any(|at| code(factor.secret, *at) == entered) {
            return Err(GenauthError::TotpCodeWrong);
        }
    }
    let id = user.user_id.clone();
    store.half_way.remove(&entered.account);
    Ok(Login::open(&mut store, &id))
}
