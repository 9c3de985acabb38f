using System;
using System.IO;
using System.Threading.Tasks;
using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.NetFramework
{
    /// <summary>The relational store on a SQLite file, a new one for each case.</summary>
    internal sealed class SqliteFileFixture : StoreFixture
    {
        private readonly string _folder = Path.Combine(Path.GetTempPath(), "followupkit-" + Guid.NewGuid().ToString("N"));
        private int _files;

        public SqliteFileFixture() => Directory.CreateDirectory(_folder);

        public override string Name => "SQLite";

        public override StoreAbilities Abilities => StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.BulkImport | StoreAbilities.ReminderQueue | StoreAbilities.BulkCommits | StoreAbilities.TimeZoneRules | StoreAbilities.DigestQueue;

        private string ConnectionString => "Data Source=" + Path.Combine(_folder, _files + ".db");

        public override async Task ResetAsync()
        {
            _files++;
            using (var store = Store()) await store.CreateSchemaAsync();
        }

        public override Task<StoreSession> OpenAsync()
        {
            var store = Store();
            return Task.FromResult(new StoreSession(store, owned: store));
        }

        protected override void Dispose(bool disposing)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
            base.Dispose(disposing);
        }

        private RelationalOperationStore Store()
        {
            var connectionString = ConnectionString;
            return new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(connectionString));
        }
    }
}
