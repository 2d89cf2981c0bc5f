CREATE TABLE "carrier_gates" (
	"environment" text PRIMARY KEY NOT NULL,
	"starts" timestamp with time zone[] DEFAULT '{}' NOT NULL,
	"calls" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"closed_at" timestamp with time zone,
	"retry_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL
);
