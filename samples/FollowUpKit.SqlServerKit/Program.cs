using FollowUpKit.SqlServerKit;

// Prints a report of the conformance kit on the SQL Server of FOLLOWUPKIT_SQLSERVER. Arguments, if any, are the ids of the cases to run.
// Exit code 0 when no case is broken but those that docs/sql-server.md names, 1 when another is, 2 when the kit could not be run.
return await KitReport.WriteAsync(Environment.GetEnvironmentVariable("FOLLOWUPKIT_SQLSERVER"), args, Console.Out, Console.Error);
