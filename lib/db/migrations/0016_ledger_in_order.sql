DROP INDEX "orders_list";--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_settled" ON "orders" USING btree ("environment","state","settled_at");