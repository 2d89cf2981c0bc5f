CREATE TABLE "secret_key_marks" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"mark" "bytea" NOT NULL,
	CONSTRAINT "secret_key_marks_one" CHECK ("secret_key_marks"."only")
);
