using CsCheck;
using MiunSocial.Data.Catalogue;

namespace MiunSocial.Data.Tests.Catalogue;

/// <summary>Sets of bits do what sets of numbers do.</summary>
public sealed class ChannelSetTests
{
    private const int Size = 200;

    private static readonly Gen<HashSet<int>> Places = Gen.Int[0, Size - 1].HashSet[0, Size];

    [Fact]
    public void Sets_IntersectedAndSubtracted_HoldWhatSetsOfNumbersHold() => Gen.Select(Places, Places).Sample((left, right) =>
    {
        Assert.Equal(left.Intersect(right).Order(), Of(left).And(Of(right)).Places());
        Assert.Equal(left.Except(right).Order(), Of(left).Without(Of(right)).Places());
        Assert.Equal(left.Intersect(right).Count(), Of(left).CountIn(Of(right)));
        Assert.Equal(left.Count, Of(left).Count);
    });

    [Fact]
    public void Take_AnyPart_IsThatPartOfAll() => Gen.Select(Places, Gen.Int[0, Size], Gen.Int[0, Size]).Sample((places, skip, most) =>
        Assert.Equal(places.Order().Skip(skip).Take(most), Of(places).Take(skip, most)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    public void All_OfASize_HasThatMany(int size)
    {
        Assert.Equal(size, ChannelSet.All(size).Count);
        Assert.Equal(Enumerable.Range(0, size), ChannelSet.All(size).Places());
    }

    private static ChannelSet Of(IEnumerable<int> places)
    {
        var set = new ChannelSet(Size);
        foreach (var place in places)
        {
            set.Add(place);
        }
        return set;
    }
}
