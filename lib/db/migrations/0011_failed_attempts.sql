CREATE INDEX "order_attempts_failed" ON "order_attempts" USING btree ("ended_at") WHERE "order_attempts"."outcome" IN ('not_sent', 'unknown', 'rejected', 'lease_expired');--> statement-breakpoint
-- What a line showed before an order, its telephone number with it, is kept no longer than the order is under way.
UPDATE "orders" SET "before" = NULL, "before_read_at" = NULL WHERE "settled_at" IS NOT NULL AND "before" IS NOT NULL;
