namespace FollowUpKit.Storage.Tests;

public sealed class TenantRuleTests
{
    [Theory]
    [InlineData("SELECT o.title FROM \"crm\".\"followup_operations\" o WHERE o.tenant = @v0 AND (o.agent = @v1 OR o.branch = @v2)")]
    [InlineData("SELECT title FROM \"followup_operations\" WHERE tenant = @tenant AND operation = @operation FOR UPDATE")]
    [InlineData("SELECT 1 FROM \"followup_operations\" o LEFT JOIN \"followup_follow_ups\" f ON f.tenant = @v0 AND f.operation = o.operation WHERE o.tenant = @v0")]
    [InlineData("SELECT 1 FROM \"followup_operations\" o WHERE o.tenant = @v0 UNION SELECT 2 FROM \"followup_follow_ups\" o WHERE o.tenant = @v0")]
    [InlineData("SELECT (SELECT 1 FROM \"followup_operations\" WHERE tenant = @t) FROM numbers")]
    [InlineData("UPDATE \"followup_operations\" AS r SET title = @title FROM given WHERE r.tenant = @tenant AND r.operation = given.operation")]
    [InlineData("DELETE FROM \"followup_digests\" WHERE tenant = @tenant AND CASE WHEN a OR b THEN 1 ELSE 0 END = 1")]
    [InlineData("INSERT INTO \"followup_commands\" AS stored (tenant, operation) VALUES (@tenant, @operation) ON CONFLICT DO UPDATE SET operation = \"followup_commands\".operation")]
    [InlineData("INSERT INTO \"followup_digests\" (tenant, recipient) SELECT @tenant, given.recipient FROM unnest(@rows) given")]
    [InlineData("SELECT max(version) FROM \"followup_schema_version\"")]
    [InlineData("COMMIT")]
    public void Complaint_StatementOfOneTenant_Null(string statement) => Assert.Null(TenantRule.Complaint(statement));

    [Theory]
    [InlineData("SELECT o.title FROM \"followup_operations\" o")]
    [InlineData("SELECT o.title FROM \"followup_operations\" o WHERE o.tenant = 'acme'")]
    [InlineData("SELECT o.title FROM \"followup_operations\" o WHERE o.tenant = @v0 OR o.title IS NULL")]
    [InlineData("SELECT o.title FROM \"followup_operations\" o WHERE (o.tenant = @v0 OR o.title IS NULL)")]
    [InlineData("SELECT o.title FROM \"followup_operations\" o WHERE NOT o.tenant = @v0")]
    [InlineData("SELECT o.title, o.tenant = @v0 FROM \"followup_operations\" o")]
    [InlineData("SELECT title FROM \"followup_operations\" o WHERE tenant = @v0")]
    [InlineData("SELECT 1 FROM \"followup_operations\" o LEFT JOIN \"followup_follow_ups\" f ON f.tenant = o.tenant WHERE o.tenant = @v0")]
    [InlineData("SELECT 1 FROM \"followup_operations\" o, \"followup_follow_ups\" f WHERE o.tenant = @v0 AND f.operation = o.operation")]
    [InlineData("SELECT 1 FROM \"followup_operations\" o WHERE o.tenant = @v0 AND EXISTS (SELECT 1 FROM \"followup_follow_ups\" f WHERE f.tenant = o.tenant)")]
    [InlineData("SELECT 1 FROM \"followup_operations\" o WHERE o.tenant = @v0 UNION ALL SELECT 2 FROM \"followup_operations\" o WHERE o.title = @v1")]
    [InlineData("SELECT 1 FROM \"followup_operations\" o JOIN \"followup_follow_ups\" f ON f.tenant = @v1 WHERE o.tenant = @v0")]
    [InlineData("UPDATE \"followup_operations\" t SET title = x.title FROM (SELECT unnest(@tenant) AS tenant) x WHERE t.tenant = x.tenant")]
    [InlineData("UPDATE \"followup_operations\" SET tenant = @tenant WHERE operation = @operation")]
    [InlineData("DELETE FROM \"followup_digests\" WHERE digest_date < @before")]
    [InlineData("INSERT INTO \"followup_commands\" (operation, tenant) VALUES (@operation, @tenant)")]
    [InlineData("INSERT INTO \"followup_commands\" (tenant, operation) SELECT unnest(@tenant), unnest(@operation)")]
    public void Complaint_StatementThatReachesOtherTenants_IsMade(string statement) => Assert.NotNull(TenantRule.Complaint(statement));
}
