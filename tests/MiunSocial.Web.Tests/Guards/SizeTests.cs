using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>What grows beyond these sizes has more than one thing to do. Style sheets are lists and are left out.</summary>
public sealed class SizeTests
{
    [Theory]
    [InlineData("src/MiunSocial.Web", "Controller.cs", 150)]
    [InlineData("src/MiunSocial.Web", "/Program.cs", 80)]
    [InlineData("src/MiunSocial.Web", ".cshtml", 120)]
    [InlineData("src", ".cs", 300)]
    [InlineData("src", ".js", 300)]
    [InlineData("tests", ".cs", 300)]
    public void Files_KeepToTheirSize(string folder, string ending, int most) => Guard.Empty(
        $"Files of {most} lines or more",
        Repository.Sources(folder, ending).Where(file => file.Lines >= most).Select(file => $"{file.Path}: {file.Lines} lines"));

    [Fact]
    public void Files_OfAllSortsAreFound()
    {
        Assert.NotEmpty(Repository.Sources("src/MiunSocial.Web", "Controller.cs"));
        Assert.Single(Repository.Sources("src/MiunSocial.Web", "/Program.cs"));
        Assert.NotEmpty(Repository.Sources("src/MiunSocial.Web", ".cshtml"));
    }
}
