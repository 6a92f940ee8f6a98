//! The formulas of `Plural-Forms`: expressions of C over `n`, as gettext has them.

/// An expression.
#[derive(Debug)]
pub(super) enum Formula {
    Number(u64),
    N,
    Not(Box<Formula>),
    Binary(&'static str, Box<Formula>, Box<Formula>),
    Ternary(Box<Formula>, Box<Formula>, Box<Formula>),
}

/// The operators of two operands, by precedence: those that bind loosest first. Longer ones come before those that they begin with.
const OPERATORS: [&[&str]; 6] =
    [&["||"], &["&&"], &["==", "!="], &["<=", ">=", "<", ">"], &["+", "-"], &["*", "/", "%"]];

/// The most bytes of a formula, and the most levels: those of languages have a few hundred bytes, and a formula of a file must not run
/// out of stack.
const LONGEST: usize = 2000;
const DEEPEST: usize = 60;

impl Formula {
    /// Reads a formula; `None` if the text is none.
    pub(super) fn parse(text: &str) -> Option<Formula> {
        if text.len() > LONGEST {
            return None;
        }
        let mut parser = Parser { rest: text.trim(), depth: 0 };
        let formula = parser.ternary()?;
        parser.rest.is_empty().then_some(formula)
    }

    /// Returns the value for a number; `None` where C has none (a division by zero), or where it is out of range.
    pub(super) fn value(&self, n: u64) -> Option<u64> {
        Some(match self {
            Formula::Number(number) => *number,
            Formula::N => n,
            Formula::Not(inner) => u64::from(inner.value(n)? == 0),
            Formula::Ternary(condition, yes, no) => if condition.value(n)? == 0 { no } else { yes }.value(n)?,
            Formula::Binary("||", left, right) => u64::from(left.value(n)? != 0 || right.value(n)? != 0),
            Formula::Binary("&&", left, right) => u64::from(left.value(n)? != 0 && right.value(n)? != 0),
            Formula::Binary(operator, left, right) => {
                let (left, right) = (left.value(n)?, right.value(n)?);
                match *operator {
                    "==" => u64::from(left == right),
                    "!=" => u64::from(left != right),
                    "<=" => u64::from(left <= right),
                    ">=" => u64::from(left >= right),
                    "<" => u64::from(left < right),
                    ">" => u64::from(left > right),
                    "+" => left.checked_add(right)?,
                    "-" => left.checked_sub(right)?,
                    "*" => left.checked_mul(right)?,
                    "/" => left.checked_div(right)?,
                    _ => left.checked_rem(right)?,
                }
            }
        })
    }
}

struct Parser<'t> {
    rest: &'t str,
    depth: usize,
}

impl Parser<'_> {
    /// Takes a sign, and the blanks behind it.
    fn takes(&mut self, sign: &str) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest.trim_start();
                true
            }
            None => false,
        }
    }

    fn ternary(&mut self) -> Option<Formula> {
        self.depth = self.depth.checked_add(1).filter(|depth| *depth <= DEEPEST)?;
        let condition = self.binary(0)?;
        let formula = if self.takes("?") {
            let yes = self.ternary()?;
            let no = self.takes(":").then(|| self.ternary())??;
            Formula::Ternary(Box::new(condition), Box::new(yes), Box::new(no))
        } else {
            condition
        };
        self.depth -= 1;
        Some(formula)
    }

    fn binary(&mut self, level: usize) -> Option<Formula> {
        let Some(operators) = OPERATORS.get(level) else { return self.unary() };
        let mut left = self.binary(level + 1)?;
        while let Some(operator) = operators.iter().find(|operator| self.takes(operator)) {
            let right = self.binary(level + 1)?;
            left = Formula::Binary(operator, Box::new(left), Box::new(right));
        }
        Some(left)
    }

    fn unary(&mut self) -> Option<Formula> {
        let mut negations = 0_usize;
        while self.takes("!") {
            negations += 1;
        }
        let inner = self.primary()?;
        Some(match negations {
            0 => inner,
            odd if odd % 2 == 1 => Formula::Not(Box::new(inner)),
            _ => Formula::Not(Box::new(Formula::Not(Box::new(inner)))),
        })
    }

    fn primary(&mut self) -> Option<Formula> {
        if self.takes("(") {
            let inner = self.ternary()?;
            return self.takes(")").then_some(inner);
        }
        if self.takes("n") {
            return Some(Formula::N);
        }
        let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = self.rest.split_at_checked(digits)?;
        self.rest = rest.trim_start();
        number.parse().ok().map(Formula::Number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_have_the_precedences_of_c() {
        for (text, n, expected) in [
            ("n != 1", 1, Some(0)),
            ("n>1", 2, Some(1)),
            ("1 + 2 * 3", 0, Some(7)),
            ("7 - 2 - 1", 0, Some(4)),
            ("n%10==1 && n%100!=11 ? 0 : n%10>=2 ? 1 : 2", 21, Some(0)),
            ("n%10==1 && n%100!=11 ? 0 : n%10>=2 ? 1 : 2", 11, Some(2)),
            ("0 || 1 && 0", 0, Some(0)),
            ("(0 || 1) && 1", 0, Some(1)),
            ("!n", 0, Some(1)),
            ("!!n", 5, Some(1)),
            ("1/n", 0, None),
            ("1-n", 2, None),
        ] {
            assert_eq!(Formula::parse(text).unwrap().value(n), expected, "{text} for {n}");
        }
    }

    #[test]
    fn other_texts_are_no_formulas() {
        let deep = format!("{}n{}", "(".repeat(500), ")".repeat(500));
        let long = "n+".repeat(5000);
        for text in ["", "m", "n n", "n ?", "n ? 1", "(n", "n)", "n = 1", "99999999999999999999", "-1", &deep, &long] {
            assert!(Formula::parse(text).is_none(), "{text}");
        }
    }
}
