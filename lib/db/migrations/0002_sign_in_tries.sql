CREATE TABLE "sign_in_tries" (
	"email_hash" text PRIMARY KEY NOT NULL,
	"tries" integer NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL
);
