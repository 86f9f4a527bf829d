using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MiunSocial.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OutboxInTurn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt_CreatedAt_Id",
                table: "Outbox",
                columns: new[] { "DueAt", "CreatedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_DueAt_CreatedAt_Id",
                table: "Outbox");
        }
    }
}
