CREATE TABLE "carrier_call_times" (
	"environment" text NOT NULL,
	"carrier" text NOT NULL,
	"operation" text NOT NULL,
	"result" text NOT NULL,
	"le" text NOT NULL,
	"calls" bigint NOT NULL,
	"total_ms" bigint NOT NULL,
	CONSTRAINT "carrier_call_times_environment_carrier_operation_result_le_pk" PRIMARY KEY("environment","carrier","operation","result","le")
);
--> statement-breakpoint
CREATE INDEX "order_attempts_outcome" ON "order_attempts" USING btree ("outcome");