CREATE TABLE "carrier_breakers" (
	"environment" text NOT NULL,
	"scope" text NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"closed_at" timestamp with time zone,
	"retry_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"tried_by" uuid,
	CONSTRAINT "carrier_breakers_environment_scope_pk" PRIMARY KEY("environment","scope")
);
--> statement-breakpoint
ALTER TABLE "carrier_gates" DROP COLUMN "failures";--> statement-breakpoint
ALTER TABLE "carrier_gates" DROP COLUMN "reason";--> statement-breakpoint
ALTER TABLE "carrier_gates" DROP COLUMN "closed_at";--> statement-breakpoint
ALTER TABLE "carrier_gates" DROP COLUMN "retry_at";--> statement-breakpoint
ALTER TABLE "carrier_gates" DROP COLUMN "tries";