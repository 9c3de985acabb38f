using System.Threading.Tasks;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.NetFramework
{
    internal sealed class MemoryFixture : StoreFixture
    {
        private InMemoryOperationStore _store = new InMemoryOperationStore();

        public override string Name => "in-memory";

        public override StoreAbilities Abilities => StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.BulkImport | StoreAbilities.ReminderQueue | StoreAbilities.BulkCommits | StoreAbilities.TimeZoneRules | StoreAbilities.DigestQueue;

        public override Task ResetAsync()
        {
            _store = new InMemoryOperationStore();
            return Task.CompletedTask;
        }

        public override Task<StoreSession> OpenAsync() => Task.FromResult(new StoreSession(_store));
    }
}
