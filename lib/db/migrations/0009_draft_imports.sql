CREATE TABLE "draft_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"environment" text NOT NULL,
	"staff_id" text NOT NULL,
	"sha256" text NOT NULL,
	"made" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "draft_imports" ADD CONSTRAINT "draft_imports_staff_id_users_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_imports_expiry" ON "draft_imports" USING btree ("expires_at");