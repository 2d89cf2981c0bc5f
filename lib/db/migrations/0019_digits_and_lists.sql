-- All runs of three digits of a number, so that a part of it is found by an index; pg_trgm does the same, and is an
-- extension that not every server lets the owner of a database have.
CREATE FUNCTION digit_grams(number text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT substr(number, place, 3)) FROM generate_series(1, greatest(length(number) - 2, 1)) AS place
$$;
--> statement-breakpoint
DROP INDEX "esim_lines_list";--> statement-breakpoint
DROP INDEX "orders_newest";--> statement-breakpoint
CREATE INDEX "esim_lines_environment" ON "esim_lines" USING btree ("environment");--> statement-breakpoint
CREATE INDEX "esim_lines_never_activated" ON "esim_lines" USING btree ("environment","last_order_id") WHERE "esim_lines"."activated_at" IS NULL AND "esim_lines"."replaced_by_eid" IS NULL;--> statement-breakpoint
CREATE INDEX "esim_lines_replaced" ON "esim_lines" USING btree ("environment","last_order_id") WHERE "esim_lines"."replaced_by_eid" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "order_targets_digits" ON "order_targets" USING gin (digit_grams("value"));--> statement-breakpoint
CREATE INDEX "orders_code_beginning" ON "orders" USING btree ("code" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "orders_tid" ON "orders" USING btree ("tid") WHERE "orders"."tid" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "esim_lines_list" ON "esim_lines" USING btree ("environment","changed_at" DESC NULLS FIRST,"eid");--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("placed_at","id","environment");