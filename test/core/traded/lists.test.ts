import { describe, expect, it } from "vitest";
import { poundsOf } from "../../../src/core/foundation/money";
import { pricing } from "../../../src/core/traded/price";
import { golden } from "../../golden/golden";
import { dated, orderOf, sound, transcribed } from "../../golden/price-list";

type Column = "list" | "service" | "quantity" | "customer" | "subscriber" | "start" | "ordered" | "pounds" | "how";

describe("the price lists of other councils and providers", () => {
  const lists = new Map(["norfolk", "oxfordshire", "others"].map((name) => [name, pricing(sound(transcribed(name)))]));

  it.each(golden<Column>("traded/orders.csv"))(
    "$list: $quantity of $service for $customer from $start are £$pounds, $how",
    ({ list, service, quantity, customer, subscriber, start, ordered, pounds }) => {
      const order = orderOf({
        service,
        quantity: Number(quantity),
        customer: customer || null,
        subscriber: subscriber === "Yes",
        start: dated(start),
        orderDate: dated(ordered),
      });
      const price = lists.get(list)!.price(order);
      expect(price.ok ? poundsOf(price.value.total) : price.message).toBe(Number(pounds));
    },
  );
});
