CREATE TABLE "completion_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"environment" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"encoding" text NOT NULL,
	"row_count" integer NOT NULL,
	"received_by" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "completion_files_source" CHECK ("completion_files"."source" IN ('upload', 'folder'))
);
--> statement-breakpoint
CREATE TABLE "completion_mappings" (
	"environment" text PRIMARY KEY NOT NULL,
	"mapping" jsonb NOT NULL,
	"changed_by" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "completion_rows" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"line" integer NOT NULL,
	"result" text NOT NULL,
	"problem" text,
	"fields" jsonb NOT NULL,
	"row_hash" text NOT NULL,
	"order_id" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "completion_rows_result" CHECK ("completion_rows"."result" IN ('matched', 'late', 'duplicate', 'unknown', 'unreadable'))
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"environment" text NOT NULL,
	"staff_id" text NOT NULL,
	"form" text NOT NULL,
	"values" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "esim_lines" (
	"environment" text NOT NULL,
	"eid" text NOT NULL,
	"account" text,
	"sim_kind" text,
	"contract_line" text,
	"plan_code" text,
	"customer_reference" text,
	"last_order_id" uuid NOT NULL,
	"activated_at" timestamp with time zone,
	"replaced_by_eid" text,
	"search_grams" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "esim_lines_environment_eid_pk" PRIMARY KEY("environment","eid"),
	CONSTRAINT "esim_lines_eid" CHECK ("esim_lines"."eid" ~ '^[0-9]{32}$')
);
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "previous_order_id" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "completion_files" ADD CONSTRAINT "completion_files_received_by_users_id_fk" FOREIGN KEY ("received_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_mappings" ADD CONSTRAINT "completion_mappings_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_rows" ADD CONSTRAINT "completion_rows_file_id_completion_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."completion_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion_rows" ADD CONSTRAINT "completion_rows_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_staff_id_users_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "esim_lines" ADD CONSTRAINT "esim_lines_last_order_id_orders_id_fk" FOREIGN KEY ("last_order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "completion_files_bytes" ON "completion_files" USING btree ("environment","sha256");--> statement-breakpoint
CREATE INDEX "completion_files_list" ON "completion_files" USING btree ("environment","received_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE UNIQUE INDEX "completion_rows_line" ON "completion_rows" USING btree ("file_id","line");--> statement-breakpoint
CREATE INDEX "completion_rows_hash" ON "completion_rows" USING btree ("environment","row_hash");--> statement-breakpoint
CREATE INDEX "completion_rows_order" ON "completion_rows" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "completion_rows_unknown" ON "completion_rows" USING btree ("environment") WHERE "completion_rows"."result" = 'unknown';--> statement-breakpoint
CREATE INDEX "drafts_staff" ON "drafts" USING btree ("staff_id","environment","changed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "drafts_expiry" ON "drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "esim_lines_list" ON "esim_lines" USING btree ("environment","changed_at" DESC NULLS LAST,"eid");--> statement-breakpoint
CREATE INDEX "esim_lines_account" ON "esim_lines" USING btree ("environment","account");--> statement-breakpoint
CREATE INDEX "esim_lines_last_order" ON "esim_lines" USING btree ("last_order_id");--> statement-breakpoint
CREATE INDEX "esim_lines_search" ON "esim_lines" USING gin ("search_grams");--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_previous_order_id_orders_id_fk" FOREIGN KEY ("previous_order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "orders_previous" ON "orders" USING btree ("previous_order_id");--> statement-breakpoint
-- What an order asks for never changes: the order that it corrects is part of that.
CREATE OR REPLACE FUNCTION check_order_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.code, NEW.environment, NEW.carrier, NEW.kind, NEW.request, NEW.request_hash,
      NEW.submission_id, NEW.previous_order_id, NEW.placed_by, NEW.placed_at)
     IS DISTINCT FROM
     (OLD.id, OLD.code, OLD.environment, OLD.carrier, OLD.kind, OLD.request, OLD.request_hash,
      OLD.submission_id, OLD.previous_order_id, OLD.placed_by, OLD.placed_at) THEN
    RAISE EXCEPTION 'what order % asks for cannot change', OLD.code USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = OLD.state THEN
    RETURN NEW;
  END IF;
  IF (OLD.state, NEW.state) IN (
    ('awaiting_approval', 'queued'), ('awaiting_approval', 'cancelled'),
    ('queued', 'sending'), ('queued', 'cancelled'),
    ('sending', 'accepted'), ('sending', 'completed'), ('sending', 'rejected'),
    ('sending', 'queued'), ('sending', 'unknown'),
    ('accepted', 'completed'), ('accepted', 'failed'),
    ('unknown', 'accepted'), ('unknown', 'completed'), ('unknown', 'failed'),
    ('unknown', 'rejected'), ('unknown', 'queued')
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'order % cannot go from % to %', OLD.code, OLD.state, NEW.state
    USING ERRCODE = 'check_violation';
END $$;
