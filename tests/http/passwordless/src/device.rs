//! A device that creates passkeys and signs with them (Web Authentication).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The page that the service is called from.
pub const ORIGIN: &str = "http://localhost";

/// The domain of passkeys.
pub const DOMAIN: &str = "localhost";

/// A device with one passkey.
#[derive(Debug)]
pub struct Device {
    key: SigningKey,
    id: [u8; 16],
}

impl Device {
    /// Returns the device with this key, any number but 0.
    ///
    /// # Panics
    ///
    /// With 0.
    #[must_use]
    pub fn new(key: u8) -> Device {
        Device { key: SigningKey::from_slice(&[key; 32]).expect("a key"), id: [key; 16] }
    }

    /// Returns the `response` for `/register/complete` to the options of `/register/begin`.
    #[must_use]
    pub fn register(&self, begun: &Value) -> Value {
        let mut object = b"\xA3cfmtdnonegattStmt\xA0hauthData\x58".to_vec();
        let point = self.key.verifying_key().to_encoded_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        let key = [&b"\xA5\x01\x02\x03\x26\x20\x01\x21\x58\x20"[..], x, &b"\x22\x58\x20"[..], y].concat();
        let data = [&authenticator(0x41)[..], &[0; 16], &[0, 16], &self.id, &key].concat();
        object.push(u8::try_from(data.len()).expect("a short object"));
        object.extend(data);
        let client_data = client_data("webauthn.create", begun);
        json!({
            "id": encode(&self.id),
            "response": { "AttestationObject": encode(&object), "clientDataJson": encode(client_data.as_bytes()) },
        })
    }

    /// Returns the `response` for `/signin/complete` to the options of `/signin/begin`.
    #[must_use]
    pub fn sign_in(&self, begun: &Value) -> Value {
        let client_data = client_data("webauthn.get", begun);
        let data = authenticator(0x01);
        let signed = [&data[..], &Sha256::digest(&client_data)[..]].concat();
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": encode(&self.id),
            "response": {
                "authenticatorData": encode(&data),
                "clientDataJson": encode(client_data.as_bytes()),
                "signature": encode(signature.to_der().as_bytes()),
            },
        })
    }
}

/// Returns the hash of the domain, flags and counter.
fn authenticator(flags: u8) -> Vec<u8> {
    [&Sha256::digest(DOMAIN)[..], &[flags, 0, 0, 0, 1]].concat()
}

fn client_data(kind: &str, begun: &Value) -> String {
    json!({ "type": kind, "challenge": begun["data"]["challenge"], "origin": ORIGIN }).to_string()
}

/// Encodes base64url without padding.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
