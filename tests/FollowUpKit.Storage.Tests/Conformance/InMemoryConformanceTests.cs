using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

public sealed class InMemoryConformanceTests() : StoreConformanceTests<InMemoryFixture>(
    "TRA-006", "TRA-007", "TRA-008", "TRA-009", "TRA-010", "TRA-011", "TRA-012", "TRA-013", "TRA-014", "TRA-015", "TRA-016",
    "TRA-017", "TRA-018", "TRA-019", "TRA-020", "TRA-021", "TRA-022", "TRA-023", "TRA-024", "TRA-025", "REP-018", "REP-019", "REP-020", "IMP-011", "IMP-012", "REM-018", "REM-027", "BUL-007", "TIM-010", "TIM-011", "DIG-015", "DIG-016");
