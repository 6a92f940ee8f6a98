// What generators make of the bookshop's document narrows by code: in the errors of an operation, and in those of a status.
import type { PlaceOrderErrors as OfHeyApi } from "./generated/hey-api/types.gen.ts";
import type { components, operations } from "./generated/openapi-typescript.ts";

type Conflict = operations["placeOrder"]["responses"][409]["content"]["application/problem+json"];
type Invalid = components["schemas"]["PlaceOrderErrors422"];
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const is = <T extends true>(): T | undefined => undefined;

is<Equal<Conflict["code"], "cart_empty" | "sold_out">>();
is<Equal<OfHeyApi[409]["code"], "cart_empty" | "sold_out">>();
is<Equal<operations["placeOrder"]["responses"][401]["headers"]["WWW-Authenticate"], string>>();

export function left(error: Conflict | OfHeyApi[409]): number {
    switch (error.code) {
        case "sold_out":
            return error.left;
        case "cart_empty":
            // @ts-expect-error: an empty cart has no such field
            return error.left;
        default:
            return error satisfies never;
    }
}

export function most(error: Invalid | OfHeyApi[422]): number | undefined {
    if (error.code !== "invalid_input") return undefined;
    const [first] = error.errors ?? [];
    switch (first?.code) {
        case "too_long":
        case "too_large":
            return first.max;
        case "required":
            // @ts-expect-error: this violation has no such field
            return first.max;
        default:
            return undefined;
    }
}

// @ts-expect-error: a code that the operation does not answer with
export const other: Conflict["code"] = "email_taken";
