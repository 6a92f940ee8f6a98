// The findings in a pasted text, and which of them belong to one error. `src/finder/findings.rs` is the same in Rust.

const MOST = 40; // Answers.
const ROOM = 20000; // Pairs of all objects and texts.

// The findings in a pasted text. A unit is a JSON object with everything in it, an object in an array, or the text around
// these: the findings in one unit can belong to one error. A unit that is an item of a list of violations, or is in one, names a
// violation rather than an entry.
class Findings {
  constructor(tools) {
    Object.assign(this, tools, { groups: [], units: [], evidence: 0, room: ROOM });
    this.root = this.unit(null);
  }

  unit(parent, more) {
    const outer = parent || { depth: 0, isItem: false };
    const unit = { pairs: [], said: new Set(), parent, depth: outer.depth, isItem: outer.isItem, ...more };
    if (this.units.length < 200) this.units.push(unit);
    return unit;
  }

  // Adds pairs to a unit, as long as there is room.
  pairs(unit, pairs) {
    const kept = pairs.slice(0, this.room);
    this.room -= kept.length;
    unit.pairs.push(...kept);
  }

  // Adds a finding to a group that it can belong to: the same entries, in the same unit, an outer or an inner one.
  add(unit, kind, numbers, weight, values = {}) {
    this.evidence++;
    if (this.groups.length > 4 * MOST) return;
    const shared = group => group.numbers.filter(number => numbers.includes(number));
    const isNew = group => !group.kinds.has(kind) || (unit.isObject && unit === group.unit);
    const group = this.groups.find(group =>
      isNew(group) && (within(unit, group.unit) || within(group.unit, unit)) && shared(group).length);
    if (!group) {
      this.groups.push({ unit, numbers, kinds: new Set([kind]), weight, values: { ...values } });
      return;
    }
    group.numbers = shared(group);
    group.kinds.add(kind);
    group.weight = Math.max(group.weight, weight);
    for (const number in values) group.values[number] = { ...group.values[number], ...values[number] };
    if (within(unit, group.unit)) group.unit = unit;
  }
}

const within = (unit, other) => unit === other || (unit.parent !== null && within(unit.parent, other));
