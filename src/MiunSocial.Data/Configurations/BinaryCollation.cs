using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MiunSocial.Data.Configurations;

/// <summary>
/// Makes a server compare texts as SQLite does, character by character: what is equal, unique and first is then the same on
/// all three. Case and accents are folded by the portal, in columns of their own.
/// </summary>
public abstract class BinaryCollation(ModelCustomizerDependencies dependencies, string collation) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(PropertiesOf))
        {
            // Enumerations and lists are kept as texts too.
            if ((property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string))
            {
                property.SetCollation(collation);
            }
        }
    }

    private static IEnumerable<IMutableProperty> PropertiesOf(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => PropertiesOf(complex.ComplexType)));
}
