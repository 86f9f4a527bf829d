using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Imports;

/// <summary>A file that cannot be read is refused beside its field, and leaves nothing.</summary>
[OnEveryDatabase]
public sealed class UploadTests(ImportDesk desk) : IClassFixture<ImportDesk>
{
    [Theory]
    [InlineData("", "tom")]
    [InlineData("%PDF-1.7 nothing", "varken CSV eller XLSX")]
    [InlineData("PK\u0003\u0004nothing", "skadad")]
    [InlineData("namn;kanaltyp\nA;b", "saknar kolumner")]
    [InlineData("hej\n1\n", "inga kolumnrubriker")]
    public async Task Upload_OfNoTable_SaysWhyBesideTheField(string content, string reason)
    {
        var page = await desk.UploadAsync(content);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(reason, page.FieldErrors["File"], StringComparison.Ordinal);
        Assert.True(page.Has(".error-summary a[href='#File']"));
    }

    [Fact]
    public async Task Upload_WithoutAFile_AsksForOne()
    {
        var page = await (await (await desk.OfficerAsync()).OpenAsync(ImportDesk.Address)).Form($"form[action='{ImportDesk.Address}']").Choose("File").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Välj en fil", page.FieldErrors["File"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfMoreThanAFormTakes_IsKeptInChunks()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 300).Select(number => $"{ImportDesk.Row($"stor{number}")};{new string('x', 4500)}"));
        var content = ImportDesk.File(rows).Replace("address\n", "address;okänd\n", StringComparison.Ordinal);

        var address = (await desk.UploadAsync(content)).Location!;

        var size = await desk.Portal.WithDatabaseAsync(db => db.ImportChunks
            .Where(chunk => chunk.ImportId == ImportDesk.IdIn(address)).SumAsync(chunk => chunk.Content.Length, TestContext.Current.CancellationToken));
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(content), size);
        Assert.Contains("okänd", (await (await desk.OfficerAsync()).OpenAsync(address)).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requester@demo.test")]
    [InlineData("admin@demo.test")]
    [InlineData("student@demo.test")]
    public async Task Imports_AreForOfficersOnly(string email)
    {
        using var other = await desk.Portal.SignedInAsAsync(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(ImportDesk.Address)).Status);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Template_HasAllColumns_AndIsAFileWithoutRows(string format)
    {
        var answer = await (await desk.OfficerAsync()).GetAsync($"{ImportDesk.Address}/template?format={format}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Body.Length > 100);
    }

    [Fact]
    public async Task Import_ThatIsNot_IsNotFound()
    {
        var officer = await desk.OfficerAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{ImportDesk.Address}/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{ImportDesk.Address}/{Guid.NewGuid()}/report")).Status);
    }
}
