if (byId("search")) {
  if (document.body.dataset.page === "index") {
    follow();
    addEventListener("hashchange", follow);
  }
  new Field(byId("search"));
} else if (byId("bar-search") && canLoad()) new Bar(byId("bar-search"));
