ALTER TABLE "orders" ADD COLUMN "draft_id" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_draft" UNIQUE("draft_id");