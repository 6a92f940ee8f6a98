"""The generated client in Python reads an error as its class, by its code."""

from generated.python.models.cart_empty import CartEmpty
from generated.python.models.sold_out import SoldOut

body = {
    "type": "/errors/sold_out",
    "status": 409,
    "detail": "Sold out.",
    "code": "sold_out",
    "book": 3,
    "book_title": "Momo",
    "left": 0,
}
error = SoldOut.from_dict(body)
assert (error.code, error.left, error.book_title) == ("sold_out", 0, "Momo"), error
try:
    CartEmpty.from_dict({**body, "type": "/errors/cart_empty"})
except ValueError:
    pass
else:
    raise SystemExit("another code was read")
