// Some examples write to the console, which a test replaces.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
