// Makes answers of the findings in a text. `src/finder/evidence.rs` is the same in Rust.

function answersOf({ groups, units, keys }, items, data) {
  const out = [], likely = [];
  // Finds the value of a member or key in a unit, in an outer unit, or in an inner one. The values of an entry are not in the
  // items of its violations, and those of an item are nowhere else.
  const find = (unit, test) => {
    let found;
    const look = ({ pairs }) => found = found || pairs.find(([key, value]) => test(key, value));
    for (let around = unit; around && !found && around.isItem === unit.isItem; around = around.parent) look(around);
    for (const inner of found ? [] : units) if (inner.isItem === unit.isItem && within(inner, unit)) look(inner);
    return found && found[1];
  };
  const statusOf = unit => Number(find(unit, (key, value) => keys.isStatus(key) && /^\d{3}$/.test(value)) || 0);
  const isStrong = groups.some(({ weight }) => weight > 1);
  for (const { unit, numbers, weight, values } of groups) {
    const status = statusOf(unit), fitting = numbers.filter(number => items[number].statuses.includes(status));
    if (weight === 1 && (isStrong || !fitting.length)) {
      likely.push(...numbers);
      continue;
    }
    const left = fitting.length ? fitting : numbers;
    for (const number of left) {
      const item = items[number], own = { ...values[number] };
      item.fields.forEach((field, i) => {
        const value = find(unit, (key, value) => keys.isField(key, field) && (field[2].endsWith("[]") || fits(field, value)));
        if (value !== undefined) own[i] = value;
      });
      const where = item.isViolation ? find(unit, key => keys.isLocation(key)) : undefined;
      out.push({ item, number, values: own, status: fitting.length ? status : item.statuses[0], where, isAlike: left.length > 1 });
    }
  }
  out.sort((a, b) => a.item.isViolation - b.item.isViolation);
  const status = statusOf(units[0]);
  const bare = out.some(({ item }) => !item.isViolation) ? -1 : items.findIndex(({ name }) => name === data.statuses[status]);
  if (bare >= 0) out.unshift({ item: items[bare], number: bare, values: {}, status: items[bare].statuses[0], isBare: true });
  const covers = (a, b) => a.item === b.item && a.where === b.where && Object.keys(b.values).every(key => a.values[key] === b.values[key]);
  const isRepeated = (one, i) => out.some((other, j) => i !== j && covers(other, one) && (j < i || !covers(one, other)));
  return { answers: out.filter((one, i) => !isRepeated(one, i)).slice(0, MOST), likely, status };
}
