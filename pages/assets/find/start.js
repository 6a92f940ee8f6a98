if (byId("search")) {
  if (document.body.dataset.page === "index") {
    follow();
    addEventListener("hashchange", follow);
  }
  new Field(byId("search"));
} else if (byId("bar-search")) {
  if (canLoad()) new Bar(byId("bar-search"));
  else leadOn(byId("bar-search"), () => null);
}
