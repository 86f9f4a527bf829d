using MiunSocial.Data.Schema;

namespace MiunSocial.Data.Tests.Schema;

public sealed class SchemaStateTests
{
    [Theory]
    [InlineData("1 2", "1 2", "", "", true, false)]
    [InlineData("1 2", "2 1", "", "", true, false)]
    [InlineData("1 2 3", "1", "2 3", "", false, false)]
    [InlineData("1 2", "", "1 2", "", false, false)]
    [InlineData("1", "1 3 2", "", "2 3", false, true)]
    [InlineData("1 2", "1 9", "2", "9", false, true)]
    public void Compare_TellsWhatEachSideLacks(string known, string applied, string missing, string unknown, bool isCurrent, bool isNewer)
    {
        var state = SchemaState.Compare(Names(known), Names(applied));

        Assert.Equal(Names(missing), state.Missing);
        Assert.Equal(Names(unknown), state.Unknown);
        Assert.Equal((isCurrent, isNewer), (state.IsCurrent, state.IsNewer));
    }

    private static string[] Names(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
