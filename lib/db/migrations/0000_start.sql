CREATE TABLE "audit_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"request_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "carrier_policies" (
	"environment" text PRIMARY KEY NOT NULL,
	"policies" jsonb NOT NULL,
	"read_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "carrier_tokens" (
	"environment" text NOT NULL,
	"carrier" text NOT NULL,
	"token" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "carrier_tokens_environment_carrier_pk" PRIMARY KEY("environment","carrier")
);
--> statement-breakpoint
CREATE TABLE "order_attempts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"order_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"worker" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"evidence" jsonb,
	"late_evidence" jsonb
);
--> statement-breakpoint
CREATE TABLE "order_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"actor_id" text,
	"event" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_secrets" (
	"order_id" uuid NOT NULL,
	"field" text NOT NULL,
	"value" "bytea" NOT NULL,
	CONSTRAINT "order_secrets_order_id_field_pk" PRIMARY KEY("order_id","field")
);
--> statement-breakpoint
CREATE TABLE "order_targets" (
	"order_id" uuid NOT NULL,
	"environment" text NOT NULL,
	"type" text NOT NULL,
	"value" text NOT NULL,
	"active" boolean NOT NULL,
	CONSTRAINT "order_targets_order_id_type_value_pk" PRIMARY KEY("order_id","type","value"),
	CONSTRAINT "order_targets_type" CHECK ("order_targets"."type" IN ('imsi', 'eid'))
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"environment" text NOT NULL,
	"carrier" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"request" jsonb NOT NULL,
	"request_hash" text NOT NULL,
	"submission_id" uuid NOT NULL,
	"reason" text,
	"placed_by" text,
	"placed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tid" text,
	"answer" jsonb,
	"due_at" timestamp with time zone,
	"send_count" integer DEFAULT 0 NOT NULL,
	"follow_count" integer DEFAULT 0 NOT NULL,
	"accepted_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "orders_code_unique" UNIQUE("code"),
	CONSTRAINT "orders_submission_id_unique" UNIQUE("submission_id"),
	CONSTRAINT "orders_carrier" CHECK ("orders"."carrier" IN ('icm', 'freebit')),
	CONSTRAINT "orders_state" CHECK ("orders"."state" IN ('awaiting_approval', 'queued', 'sending', 'accepted', 'completed', 'failed', 'rejected', 'unknown', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "profile_import_lines" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"imsi" text NOT NULL,
	"hsn" text NOT NULL,
	"state" text NOT NULL,
	"error" text,
	CONSTRAINT "profile_import_lines_import_id_line_pk" PRIMARY KEY("import_id","line"),
	CONSTRAINT "profile_import_lines_state" CHECK ("profile_import_lines"."state" IN ('pending', 'read', 'failed', 'invalid'))
);
--> statement-breakpoint
CREATE TABLE "profile_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"environment" text NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profile_secrets" (
	"environment" text NOT NULL,
	"imsi" text NOT NULL,
	"puks" "bytea" NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "profile_secrets_environment_imsi_pk" PRIMARY KEY("environment","imsi")
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"environment" text NOT NULL,
	"imsi" text NOT NULL,
	"hsn" text NOT NULL,
	"customer_reference" text,
	"comment" text,
	"iccid" text,
	"msisdn" text,
	"profile_status" text,
	"plan" text,
	"limit_kb" bigint,
	"up_limit_kb" bigint,
	"down_limit_kb" bigint,
	"cn" boolean,
	"cn_act_ip_address" text,
	"cn_sby_ip_address" text,
	"snapshot" jsonb,
	"read_at" timestamp with time zone,
	"read_error" text,
	"search_grams" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profiles_environment_imsi_pk" PRIMARY KEY("environment","imsi"),
	CONSTRAINT "profiles_imsi" CHECK ("profiles"."imsi" ~ '^[0-9]{1,15}$'),
	CONSTRAINT "profiles_hsn" CHECK ("profiles"."hsn" ~ '^[0-9A-F]{10}$')
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'viewer' NOT NULL,
	"locale" text DEFAULT 'ja' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_role" CHECK ("users"."role" IN ('viewer', 'operator', 'approver', 'admin')),
	CONSTRAINT "users_locale" CHECK ("users"."locale" IN ('ja', 'en'))
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeats" (
	"worker" text PRIMARY KEY NOT NULL,
	"beat_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "order_attempts" ADD CONSTRAINT "order_attempts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_secrets" ADD CONSTRAINT "order_secrets_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_targets" ADD CONSTRAINT "order_targets_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_placed_by_users_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_import_lines" ADD CONSTRAINT "profile_import_lines_import_id_profile_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."profile_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_imports" ADD CONSTRAINT "profile_imports_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_secrets" ADD CONSTRAINT "profile_secrets_environment_imsi_profiles_environment_imsi_fk" FOREIGN KEY ("environment","imsi") REFERENCES "public"."profiles"("environment","imsi") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_entity" ON "audit_log" USING btree ("entity","entity_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_attempts_number" ON "order_attempts" USING btree ("order_id","number");--> statement-breakpoint
CREATE INDEX "order_attempts_open" ON "order_attempts" USING btree ("lease_until") WHERE "order_attempts"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX "order_events_order" ON "order_events" USING btree ("order_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_targets_one_active" ON "order_targets" USING btree ("environment","type","value") WHERE "order_targets"."active";--> statement-breakpoint
CREATE INDEX "order_targets_value" ON "order_targets" USING btree ("environment","type","value");--> statement-breakpoint
CREATE INDEX "orders_list" ON "orders" USING btree ("environment","placed_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "orders_by_state" ON "orders" USING btree ("environment","state","placed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_due" ON "orders" USING btree ("due_at") WHERE "orders"."due_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "profile_import_lines_imsi" ON "profile_import_lines" USING btree ("imsi");--> statement-breakpoint
CREATE INDEX "profiles_state" ON "profiles" USING btree ("environment","profile_status","imsi");--> statement-breakpoint
CREATE INDEX "profiles_plan" ON "profiles" USING btree ("environment","plan","imsi");--> statement-breakpoint
CREATE INDEX "profiles_act_address" ON "profiles" USING btree ("environment","cn_act_ip_address");--> statement-breakpoint
CREATE INDEX "profiles_sby_address" ON "profiles" USING btree ("environment","cn_sby_ip_address");--> statement-breakpoint
CREATE INDEX "profiles_search" ON "profiles" USING gin ("search_grams");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");