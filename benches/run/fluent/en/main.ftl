sold-out = This book is sold out, and out of print.
order-too-large = There are not so many of { $book }.
