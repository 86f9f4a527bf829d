namespace MiunSocial.Domain.Shared;

/// <summary>Days before holidays that can fall on a weekday and are no holidays by law. Those before Easter and Whit Sunday are always Saturdays.</summary>
public enum SwedishEve
{
    /// <summary>5 January.</summary>
    Epiphany,

    /// <summary>The day before Good Friday.</summary>
    MaundyThursday,

    /// <summary>30 April.</summary>
    Walpurgis,

    /// <summary>5 June.</summary>
    NationalDay,

    /// <summary>The Friday before Midsummer Day.</summary>
    Midsummer,

    /// <summary>The Friday before All Saints' Day.</summary>
    AllSaints,

    /// <summary>24 December.</summary>
    Christmas,

    /// <summary>31 December.</summary>
    NewYear,
}
