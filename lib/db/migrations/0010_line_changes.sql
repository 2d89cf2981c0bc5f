CREATE TABLE "carrier_answers" (
	"environment" text NOT NULL,
	"operation" text NOT NULL,
	"answer" jsonb NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "carrier_answers_environment_operation_pk" PRIMARY KEY("environment","operation")
);
--> statement-breakpoint
CREATE TABLE "carrier_stops" (
	"environment" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"stopped_by" text,
	"stopped_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "multi_access_connections" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"environment" text NOT NULL,
	"imsi" text NOT NULL,
	"connected_at" timestamp with time zone NOT NULL,
	"ef_iccid" text,
	"ef_imsi" text,
	"imei" text,
	"applet_state" text,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "multi_access_connections_once" UNIQUE NULLS NOT DISTINCT("environment","imsi","connected_at","ef_iccid","ef_imsi","imei","applet_state")
);
--> statement-breakpoint
CREATE TABLE "multi_access_states" (
	"environment" text NOT NULL,
	"imsi" text NOT NULL,
	"state" jsonb,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "multi_access_states_environment_imsi_pk" PRIMARY KEY("environment","imsi")
);
--> statement-breakpoint
CREATE TABLE "profile_notes" (
	"environment" text NOT NULL,
	"imsi" text NOT NULL,
	"note" "bytea" NOT NULL,
	"changed_by" text,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "profile_notes_environment_imsi_pk" PRIMARY KEY("environment","imsi")
);
--> statement-breakpoint
CREATE TABLE "usage_kept" (
	"environment" text NOT NULL,
	"imsi" text NOT NULL,
	"date" text NOT NULL,
	"place" integer NOT NULL,
	"total_kb" bigint NOT NULL,
	"up_kb" bigint,
	"down_kb" bigint,
	"country" text,
	"network" text,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "usage_kept_environment_imsi_date_place_pk" PRIMARY KEY("environment","imsi","date","place")
);
--> statement-breakpoint
ALTER TABLE "carrier_policies" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "carrier_policies" CASCADE;--> statement-breakpoint
ALTER TABLE "carrier_tokens" ADD COLUMN "issued_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "before_read_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "carrier_stops" ADD CONSTRAINT "carrier_stops_stopped_by_users_id_fk" FOREIGN KEY ("stopped_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_notes" ADD CONSTRAINT "profile_notes_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_notes" ADD CONSTRAINT "profile_notes_environment_imsi_profiles_environment_imsi_fk" FOREIGN KEY ("environment","imsi") REFERENCES "public"."profiles"("environment","imsi") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "multi_access_connections_line" ON "multi_access_connections" USING btree ("environment","imsi","connected_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_cn_act_address" ON "orders" USING btree ("environment",("request"->>'cnActIpAddress')) WHERE "orders"."carrier" = 'icm';--> statement-breakpoint
CREATE INDEX "orders_cn_sby_address" ON "orders" USING btree ("environment",("request"->>'cnSbyIpAddress')) WHERE "orders"."carrier" = 'icm';