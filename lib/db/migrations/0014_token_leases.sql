CREATE TABLE "carrier_token_leases" (
	"environment" text NOT NULL,
	"carrier" text NOT NULL,
	"holder" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "carrier_token_leases_environment_carrier_pk" PRIMARY KEY("environment","carrier")
);
