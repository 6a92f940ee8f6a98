// Tests run the finder without a page.
if (typeof document === "undefined") {
  module.exports = { Finder };
  return;
}

