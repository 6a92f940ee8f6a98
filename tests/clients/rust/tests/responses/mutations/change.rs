//! [`Pool`]: changes of responses.

use errbook_test_values::{Random, text};
use serde_json::{Value, json};

use super::Received;
use super::node::Node;

/// The names and values of all responses of a catalog, which take each other's place.
pub(crate) struct Pool {
    names: Vec<String>,
    values: Vec<Node>,
    statuses: Vec<u16>,
}

impl Pool {
    pub(crate) fn of<'r>(responses: impl Iterator<Item = &'r Received>) -> Self {
        let mut pool =
            Self { names: Vec::new(), values: Vec::new(), statuses: vec![200, 204, 302, 400, 404, 500, 503, 599] };
        for response in responses {
            pool.statuses.push(response.status);
            pool.take(&serde_json::from_slice(&response.body).expect("a body is JSON"));
        }
        pool
    }

    fn take(&mut self, value: &Value) {
        self.values.push(value.clone().into());
        match value {
            Value::Object(members) => members.iter().for_each(|(name, value)| {
                self.names.push(name.clone());
                self.take(value);
            }),
            Value::Array(elements) => elements.iter().for_each(|element| self.take(element)),
            _ => {}
        }
    }

    /// Returns a response with one to four changes.
    pub(crate) fn changed(&self, response: &Received, random: &mut Random) -> Received {
        let mut changed = response.clone();
        let mut body = Node::from(serde_json::from_slice::<Value>(&response.body).expect("a body is JSON"));
        for _ in 0..=random.below(4) {
            match random.below(16) {
                0 => changed.status = random.one_of(&self.statuses),
                1 => self.headers(&mut changed, random),
                _ => self.somewhere(&mut body, random),
            }
        }
        let mut bytes = body.to_string().into_bytes();
        match random.below(20) {
            0 => bytes.truncate(random.below(bytes.len() + 1)),
            1 => {
                let at = random.below(bytes.len().max(1));
                bytes.get_mut(at).into_iter().for_each(|byte| *byte = random.bits() as u8);
            }
            2 => bytes.extend_from_slice(b" \r\n\t"),
            3 => bytes.extend_from_within(..),
            _ => {}
        }
        changed.body = bytes;
        changed
    }

    fn headers(&self, response: &mut Received, random: &mut Random) {
        let at = random.below(response.headers.len() + 1);
        let values: [&[u8]; 8] = [
            b"",
            b"fr",
            b"text/html",
            b"application/json",
            b"-1",
            b"Sun, 06 Nov 1994 08:49:37 GMT",
            b"\xFF",
            b"99999999999999999999",
        ];
        match response.headers.get_mut(at) {
            Some(_) if random.one_in(2) => _ = response.headers.remove(at),
            Some((_, value)) => *value = random.one_of(&values).to_vec(),
            None => response.headers.push(("Retry-After".to_owned(), random.one_of(&values).to_vec())),
        }
    }

    /// Changes one of the objects and arrays in a value.
    fn somewhere(&self, body: &mut Node, random: &mut Random) {
        let mut count = 0;
        body.each(&mut |node| count += usize::from(!matches!(node, Node::Scalar(_))));
        // The outermost more often than the others.
        let mut chosen = if count == 0 || random.one_in(2) { 0 } else { random.below(count) };
        body.each(&mut |node| {
            let is_scalar = matches!(node, Node::Scalar(_));
            if is_scalar || chosen != 0 {
                chosen = chosen.wrapping_sub(usize::from(!is_scalar));
                return;
            }
            chosen = usize::MAX;
            match node {
                Node::Object(members) => self.object(members, random),
                Node::Array(elements) => self.array(elements, random),
                Node::Scalar(_) => {}
            }
        });
    }

    fn object(&self, members: &mut Vec<(String, Node)>, random: &mut Random) {
        if members.is_empty() || random.one_in(5) {
            let name = if random.one_in(2) { self.name(random) } else { text(random) };
            return members.insert(random.below(members.len() + 1), (name, self.value(random)));
        }
        let (at, other) = (random.below(members.len()), random.below(members.len()));
        match random.below(9) {
            0 => drop(members.remove(at)),
            1 => members.swap(at, other),
            // The values, without the names.
            2 => {
                let value = members[at].1.clone();
                members[at].1 = std::mem::replace(&mut members[other].1, value);
            }
            // Repeated, with the same or another value.
            3 => {
                let (name, value) = members[at].clone();
                let value = if random.one_in(2) { value } else { self.value(random) };
                members.insert(random.below(members.len() + 1), (name, value));
            }
            4 => members[at].1 = retyped(&members[at].1, random),
            5 => members[at].1 = self.value(random),
            6 => members[at].0 = self.name(random),
            7 => members[at].0 = renamed(&members[at].0, random),
            _ => members[at].1 = Node::Scalar(text(random).into()),
        }
    }

    fn array(&self, elements: &mut Vec<Node>, random: &mut Random) {
        let at = random.below(elements.len() + 1);
        match elements.get_mut(at) {
            Some(_) if random.one_in(3) => drop(elements.remove(at)),
            Some(element) if random.one_in(2) => *element = retyped(element, random),
            _ => elements.insert(at, self.value(random)),
        }
    }

    fn name(&self, random: &mut Random) -> String {
        self.names[random.below(self.names.len())].clone()
    }

    fn value(&self, random: &mut Random) -> Node {
        match random.below(6) {
            0 => Node::Scalar(text(random).into()),
            1 => Node::Scalar(random.bits().into()),
            2 => Node::Scalar(Value::Null),
            3 if random.one_in(20) => {
                let depth = 100 + random.below(60);
                (0..depth).fold(Node::Scalar(Value::Null), |inner, _| Node::Array(vec![inner]))
            }
            _ => self.values[random.below(self.values.len())].clone(),
        }
    }
}

/// Returns a value with another type, which shows the same where it can.
fn retyped(node: &Node, random: &mut Random) -> Node {
    let value: Value = serde_json::from_str(&node.to_string()).unwrap_or_default();
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let retyped = match random.below(6) {
        0 => Value::from(text),
        1 => text.parse::<i64>().map_or(Value::Null, Value::from),
        2 => text.parse::<f64>().map_or(json!(0.5), Value::from),
        3 => json!([value]),
        4 => json!({ "value": value }),
        _ => json!(random.one_in(2)),
    };
    retyped.into()
}

/// Returns a name that is nearly the same.
fn renamed(name: &str, random: &mut Random) -> String {
    match random.below(4) {
        0 => name.to_uppercase(),
        1 => format!("{name}\u{0}"),
        2 => format!(" {name}"),
        _ => name.chars().skip(1).collect(),
    }
}
