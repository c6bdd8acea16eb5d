namespace Vigo.Build.Tests;
public class SmokeTests { [Fact] public void Runs() => Assert.True(true); }
