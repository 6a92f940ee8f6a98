//! Passkeys, by the part of Web Authentication Level 2 that this service needs: keys are ECDSA over P-256 with SHA-256,
//! without attestation.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// A passkey of a user.
#[derive(Debug, Clone)]
pub struct Passkey {
    /// The credential id.
    pub id: Vec<u8>,
    key: VerifyingKey,
}

/// The client data of a browser (§5.8.1).
#[derive(Deserialize)]
struct ClientData {
    r#type: String,
    challenge: String,
    origin: String,
}

/// The challenge for a browser.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ceremony<'a> {
    /// In base64url.
    pub challenge: &'a str,
    /// The origin of the page.
    pub origin: &'a str,
    /// The domain that passkeys are for.
    pub domain: &'a str,
}

impl Ceremony<'_> {
    /// Whether the client data belongs to this ceremony (§7.1 steps 7 to 9, §7.2 steps 11 to 13).
    #[must_use]
    pub(crate) fn is_answered_by(&self, client_data: &[u8], kind: &str) -> bool {
        serde_json::from_slice::<ClientData>(client_data)
            .is_ok_and(|data| data.r#type == kind && data.challenge == self.challenge && data.origin == self.origin)
    }

    /// Returns the authenticator data (§6.1) after the hash of the domain, if the hash matches and a user was present.
    fn authenticator<'d>(&self, data: &'d [u8]) -> Option<&'d [u8]> {
        const PRESENT: u8 = 1;
        let rest = data.strip_prefix(&Sha256::digest(self.domain)[..])?;
        (rest.first()? & PRESENT != 0).then_some(rest)
    }

    /// Returns the passkey of an attestation object without attestation (§6.5, §8.7). Authenticators use the canonical CBOR of
    /// CTAP2, in which such an object and an ES256 key have a single form.
    #[must_use]
    pub(crate) fn new_passkey(&self, attestation: &[u8]) -> Option<Passkey> {
        let rest = attestation.strip_prefix(b"\xA3\x63fmt\x64none\x67attStmt\xA0\x68authData")?;
        let data = match rest {
            [0x58, _, data @ ..] | [0x59, _, _, data @ ..] => data,
            _ => return None,
        };
        // Flags, counter, model; then the length of the id.
        let (length, rest) = self.authenticator(data)?.get(1 + 4 + 16..)?.split_first_chunk::<2>()?;
        let (id, key) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        let (x, key) = key.strip_prefix(b"\xA5\x01\x02\x03\x26\x20\x01\x21\x58\x20")?.split_first_chunk::<32>()?;
        let (y, _) = key.strip_prefix(b"\x22\x58\x20")?.split_first_chunk::<32>()?;
        let key = VerifyingKey::from_sec1_bytes(&[&[4][..], x, y].concat()).ok()?;
        Some(Passkey { id: id.to_vec(), key })
    }

    /// Whether `passkey` signed this ceremony (§7.2 steps 15 to 20).
    #[must_use]
    pub(crate) fn is_signed(
        &self,
        passkey: &Passkey,
        authenticator: &[u8],
        client_data: &[u8],
        signature: &[u8],
    ) -> bool {
        let signed = [authenticator, &Sha256::digest(client_data)[..]].concat();
        self.authenticator(authenticator).is_some()
            && Signature::from_der(signature).is_ok_and(|signature| passkey.key.verify(&signed, &signature).is_ok())
    }
}

/// Decodes base64url from a browser; empty if it is invalid.
#[must_use]
pub(crate) fn bytes(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap_or_default()
}
