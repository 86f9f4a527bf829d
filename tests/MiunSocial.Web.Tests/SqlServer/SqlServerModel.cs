using System.Collections;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using MiunSocial.Data;
using MiunSocial.Data.SqlServer;

namespace MiunSocial.Web.Tests.SqlServer;

/// <summary>Has the SQL Server provider write its SQL without any server: commands are written down instead of sent.</summary>
public sealed class SqlServerModel : IDisposable
{
    private readonly UnsentCommands _unsent = new();

    public SqlServerModel()
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        options.UseSqlServerDatabase("Server=nowhere").UsePortal().AddInterceptors(new NoConnection(), _unsent);
        Context = new(options.Options);
        // A transaction would need a connection.
        Context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
    }

    public PortalDbContext Context { get; }

    /// <summary>The SQL of what a context is about to save.</summary>
    public IReadOnlyList<string> SqlOfSave() => Written(() => Context.SaveChanges());

    /// <summary>The SQL of a query that another provider's context has seen.</summary>
    public IReadOnlyList<string> SqlOf(Expression query)
    {
        var here = new Here(Context.Model);
        var expression = here.Visit(query);
        var queryContext = Context.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in here.Parameters)
        {
            queryContext.Parameters[name] = value;
        }
        return Written(() => Run(expression, queryContext));
    }

    public void Dispose() => Context.Dispose();

    /// <returns>Nothing for a row that is its key alone, of which nothing can change.</returns>
    private IReadOnlyList<string> Written(Action act)
    {
        _unsent.Texts.Clear();
        var stopped = Record.Exception(act);
        if (stopped is not null && !stopped.AndInner().Any(one => one is UnsentCommands.NotSentException))
        {
            throw new InvalidOperationException("No command was written.", stopped);
        }
        return [.. _unsent.Texts];
    }

    /// <summary>Compiles the query as EF Core would and runs it to the point where its command would be sent.</summary>
    private void Run(Expression query, QueryContext context)
    {
        var element = query.Type.IsGenericType && query.Type.IsAssignableTo(typeof(IQueryable)) ? query.Type.GetGenericArguments()[0] : null;
        var result = element is null ? query.Type : typeof(IEnumerable<>).MakeGenericType(element);
        var compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!.MakeGenericMethod(result);
        var run = (Delegate)compile.Invoke(Context.GetService<IDatabase>(), [query, false])!;
        if (run.DynamicInvoke(context) is IEnumerable rows)
        {
            rows.GetEnumerator().MoveNext();
        }
    }

    /// <summary>
    /// Puts this model's tables where the other's were, and a value for each parameter. A query that is split becomes one, since
    /// the parts after the first are sent only once there are rows: what they hold is in the one.
    /// </summary>
    private sealed class Here(IModel model) : ExpressionVisitor
    {
        public Dictionary<string, object?> Parameters { get; } = [];

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(RelationalQueryableExtensions.AsSplitQuery) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = Example(parameter.Type);
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }

        /// <summary>Something of the type: texts and lists are not empty, or parts of the SQL would be left out.</summary>
        private static object? Example(Type type)
        {
            var item = type == typeof(string) ? null : type.GetInterfaces().Append(type)
                .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
            return item is not null ? ExampleList(type, item)
                : type == typeof(string) ? "text"
                : Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type);
        }

        private static object ExampleList(Type type, Type item)
        {
            var items = Array.CreateInstance(item, 2);
            items.SetValue(Example(item), 0);
            items.SetValue(Example(item), 1);
            return type.IsInstanceOfType(items) ? items : Activator.CreateInstance(type, items)!;
        }
    }
}
