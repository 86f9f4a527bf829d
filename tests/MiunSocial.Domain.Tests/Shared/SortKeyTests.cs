using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Shared;

public sealed class SortKeyTests
{
    [Fact]
    public void Of_SwedishNames_PutsTheLastLettersLastAndInOrder()
    {
        string[] names = ["Östersund", "Zoologi", "Ängsbacken", "ekoteknik", "Åre", "Éva", "Alumner"];

        Assert.Equal(
            ["Alumner", "ekoteknik", "Éva", "Zoologi", "Åre", "Ängsbacken", "Östersund"],
            names.OrderBy(SortKey.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void Of_ALongName_FitsItsColumn() =>
        Assert.Equal(Lengths.Name, SortKey.Of(new string('ö', Lengths.Name)).Length);
}
